import { AppError } from "@/lib/errors";

type Issues = { issues: { path: PropertyKey[]; message: string }[] };

/** What a schema found, as a refusal that names each field. */
export function invalid({ issues }: Issues): AppError {
  const fields = Object.fromEntries(issues.map(({ path, message }) => [path.join(".") || "body", message]));
  const detail = Object.entries(fields)
    .map(([field, message]) => `${field} ${message}`)
    .join("; ");
  return new AppError("invalid-request", `${detail}.`, {
    fix: "The reference at /api/v1/docs shows what is expected.",
    fields,
  });
}
