import { walkAudit } from "@/lib/audit/queries";
import type { AuditFilter } from "@/lib/audit/schema";
import { CSV_HEAD, csvLines } from "@/lib/audit/write-csv";

/** The whole of what the filter lets through as a CSV file, read while it is sent. */
export function exportAudit(
  organization: Parameters<typeof walkAudit>[0],
  filter: AuditFilter,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const pages = walkAudit(organization, { ...filter, before: undefined });
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(CSV_HEAD)),
    async pull(controller) {
      const page = await pages.next();
      if (page.done) return controller.close();
      controller.enqueue(encoder.encode(csvLines(page.value)));
    },
  });
}
