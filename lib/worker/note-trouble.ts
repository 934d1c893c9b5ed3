import { reconcileSoon } from "@/lib/conversations/enqueue-reconcile";
import { enqueueProbe } from "@/lib/desk/carry-probe";
import { noteFinding } from "@/lib/desk/note-finding";

type Paused = { destination: string; organizationId: string; reason: string };

/** A desk that answers again: nobody knows what its webhooks told meanwhile. */
export async function noteRecovery({ destination, organizationId }: Omit<Paused, "reason">): Promise<void> {
  if (/^(desk|intake):/.test(destination)) await reconcileSoon(organizationId);
}

/** A desk that refuses us is one finding, however many lanes it stops; it is looked at until it lets us in. */
export async function notePause({ destination, organizationId, reason }: Paused): Promise<void> {
  if (!/^(desk|intake):/.test(destination)) return;
  await noteFinding({ organizationId, code: "desk-paused", subject: organizationId, details: { reason } });
  await enqueueProbe(organizationId);
}
