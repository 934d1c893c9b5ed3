const UNREACHABLE =
  /ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|terminat|timeout exceeded|read timeout|the database system is|EPIPE/i;
// PostgreSQL's classes of "not now": connection, resources, operator intervention.
const NOT_NOW = /^(08|53|57)/;

/** Whether the database is away for a moment, so that asking again will do. */
export function isDatabaseAway(error: unknown): boolean {
  const { code = "", message = "" } = error as { code?: string; message?: string };
  return NOT_NOW.test(code) || UNREACHABLE.test(code) || UNREACHABLE.test(message);
}
