import { ChatwootError } from "@/lib/chatwoot/chatwoot-error";
import { countOpen } from "@/lib/chatwoot/conversations";
import type { DeskAccess } from "@/lib/chatwoot/desk-access";
import { countInboxMembers } from "@/lib/chatwoot/inbox-members";
import { db } from "@/lib/db";
import type { OrganizationScope } from "@/lib/organizations/scope";
import { open } from "@/lib/secret-box";

/** Who could answer at an inbox, and what is open there; null when Chatwoot does not say so in time. */
export type InboxCount = { botId: string; agents: number | null; open: number | null };

const PATIENCE = 2_500;
/** Somebody looks at it: as many as fit on a page, and not more calls than Chatwoot bears at once. */
const MOST = 20;

async function inTime<T>(asked: Promise<T>, patience: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  try {
    return await Promise.race([asked, late]);
  } catch (error) {
    if (error instanceof ChatwootError) return null;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Asks Chatwoot about each inbox of the organization. */
export async function countAtInboxes(
  organization: OrganizationScope,
  patience = PATIENCE,
): Promise<InboxCount[]> {
  const desk = await db.desk.findUnique({
    where: { organizationId: organization.id },
    include: { inboxes: { where: { chatwootInboxId: { not: null } }, take: MOST } },
  });
  if (!desk?.botAgentTokenSealed || desk.chatwootAccountId === null) return [];
  const access: DeskAccess = {
    website: desk.website,
    accountId: desk.chatwootAccountId,
    token: open(desk.botAgentTokenSealed),
  };
  return Promise.all(
    desk.inboxes.map(async ({ botId, chatwootInboxId }) => {
      const inboxId = Number(chatwootInboxId);
      const [agents, opened] = await Promise.all([
        inTime(countInboxMembers(access, inboxId), patience),
        inTime(countOpen(access, { inboxId }), patience),
      ]);
      return { botId, agents, open: opened?.all ?? null };
    }),
  );
}
