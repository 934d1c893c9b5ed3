import type { NextRequest } from "next/server";
import { exportAudit } from "@/lib/audit/export-audit";
import { auditFilterSchema } from "@/lib/audit/schema";
import { requireOrganization } from "@/lib/entry/require-organization";

type Context = { params: Promise<{ organization: string }> };

/** The audit as a CSV file, narrowed as the page is. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const organization = await requireOrganization((await params).organization);
  const filter = auditFilterSchema.parse(Object.fromEntries(request.nextUrl.searchParams));
  const name = `${organization.slug}-audit-${new Date().toISOString().slice(0, 10)}.csv`;
  return new Response(exportAudit(organization, filter), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
    },
  });
}
