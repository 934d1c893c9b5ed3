import { recordAudit } from "@/lib/audit/record-audit";
import { batonUrl } from "@/lib/baton-url";
import type { Called } from "@/lib/channels/note-answer";
import { inTransaction, type Sql } from "@/lib/db";
import { channelDestination } from "@/lib/deliveries/destinations";
import { pauseDestination } from "@/lib/deliveries/pause-destination";
import { enqueueLetter } from "@/lib/mail/enqueue-letter";

const DISABLE = `
update "Channel" c set "disabledAt" = now(), "disabledReason" = $2
from "Bot" b join "Organization" o on o.id = b."organizationId"
where c.id = $1 and c."callbackUrl" = $3 and c."disabledAt" is null and b.id = c."botId"
returning c.label, c."organizationId", b.name as bot, b.slug as "botSlug", o.name as organization, o.slug`;

const OWNERS = `
select u.id, u.name, u.email from "Membership" m join "User" u on u.id = m."userId"
where m."organizationId" = $1 and m.role = 'owner' order by u.email`;

type Disabled = {
  label: string;
  organizationId: string;
  bot: string;
  botSlug: string;
  organization: string;
  slug: string;
};
type Owner = { id: string; name: string; email: string };

/**
 * Switches a channel's callbacks off, and writes to the owners why; what is meant for it waits. Off already, or by
 * another URL than that which was called, it does nothing.
 */
export function disableChannel({ channelId, callbackUrl }: Called, reason: string): Promise<void> {
  return inTransaction(async (tx) => {
    const [channel] = await tx.query<Disabled>(DISABLE, [channelId, reason, callbackUrl]);
    if (!channel) return;
    const { label: subject, organizationId } = channel;
    await pauseDestination({ destination: channelDestination(channelId), organizationId, reason }, tx);
    await recordAudit(tx, {
      organizationId,
      actor: null,
      action: "channel.disabled",
      subject,
      details: { reason },
    });
    for (const owner of await tx.query<Owner>(OWNERS, [organizationId]))
      await tell(tx, owner, { channel, reason });
  });
}

async function tell(
  tx: Sql,
  owner: Owner,
  { channel, reason }: { channel: Disabled; reason: string },
): Promise<void> {
  const { label, organizationId, organization, bot, slug, botSlug } = channel;
  await enqueueLetter(tx, {
    to: owner.email,
    userId: owner.id,
    organizationId,
    letter: "callbacks-off",
    data: {
      name: owner.name,
      organization,
      bot,
      channel: label,
      reason,
      url: batonUrl(`/${slug}/${botSlug}/settings/integrations`),
    },
  });
}
