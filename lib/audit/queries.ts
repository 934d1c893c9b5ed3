import type { AuditFilter } from "@/lib/audit/schema";
import { db } from "@/lib/db";

/** An organization the caller was shown to belong to: this room stands below the one that mints the proof. */
type Organization = { readonly id: string; readonly role: string };

export type AuditEntry = {
  id: number;
  at: Date;
  actorId: string | null;
  actorName: string;
  action: string;
  subject: string;
  details: Record<string, unknown>;
};

export type AuditPage = { entries: AuditEntry[]; next: number | null };

const DAY = 86_400_000;
/** The actor of what Baton did by itself. */
const NOBODY = "baton";

function between({ from, to }: AuditFilter) {
  return {
    ...(from && { gte: new Date(from) }),
    ...(to && { lt: new Date(Date.parse(to) + DAY) }),
  };
}

/** One page of what was done, the newest first; `next` is where the following page begins. */
export async function listAudit(
  organization: Organization,
  filter: AuditFilter,
  size = 50,
): Promise<AuditPage> {
  const rows = await db.auditEntry.findMany({
    where: {
      organizationId: organization.id,
      ...(filter.action && { action: filter.action }),
      ...(filter.actor && { actorId: filter.actor === NOBODY ? null : filter.actor }),
      ...(filter.before && { id: { lt: filter.before } }),
      at: between(filter),
    },
    orderBy: { id: "desc" },
    take: size + 1,
  });
  const entries = rows.slice(0, size).map((row) => ({
    ...row,
    id: Number(row.id),
    details: row.details as Record<string, unknown>,
  }));
  return { entries, next: rows.length > size ? (entries.at(-1)?.id ?? null) : null };
}

export type AuditChoices = { actions: string[]; actors: { id: string; name: string }[] };

/** What can be filtered by: the actions and the people that occur. */
export async function listAuditChoices(organization: Organization): Promise<AuditChoices> {
  const where = { organizationId: organization.id };
  const [actions, actors] = await Promise.all([
    db.auditEntry.groupBy({ by: ["action"], where, orderBy: { action: "asc" } }),
    db.auditEntry.groupBy({
      by: ["actorId", "actorName"],
      where,
      _max: { id: true },
      orderBy: { _max: { id: "asc" } },
    }),
  ]);
  // Who was renamed meanwhile stands here once, by the latest name.
  const names = new Map(actors.map(({ actorId, actorName }) => [actorId ?? NOBODY, actorName]));
  return {
    actions: actions.map(({ action }) => action),
    actors: [...names].map(([id, name]) => ({ id, name })),
  };
}

/** Every entry that the filter lets through, page after page, so that an export needs no memory for all of them. */
export async function* walkAudit(
  organization: Organization,
  filter: AuditFilter,
): AsyncGenerator<AuditEntry[]> {
  let before = filter.before;
  for (;;) {
    const page = await listAudit(organization, { ...filter, before }, 1_000);
    yield page.entries;
    if (page.next === null) return;
    before = page.next;
  }
}
