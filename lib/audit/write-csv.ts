import type { AuditEntry } from "@/lib/audit/queries";

// A spreadsheet runs what begins like a formula; an apostrophe makes it words.
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (cells: string[]): string => `${cells.map(cell).join(",")}\r\n`;

export const CSV_HEAD = line(["time", "actor", "actor id", "action", "subject", "details"]);

/** Audit entries as lines of a CSV file (RFC 4180). */
export const csvLines = (entries: AuditEntry[]): string =>
  entries
    .map(({ at, actorName, actorId, action, subject, details }) =>
      line([at.toISOString(), actorName, actorId ?? "", action, subject, JSON.stringify(details)]),
    )
    .join("");
