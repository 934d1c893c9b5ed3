import { DUE_NOW } from "@/lib/deliveries/due-now";

/** A bot the caller was shown to belong to: this room stands below the one that mints the proof. */
export type Bot = { readonly id: string; readonly organizationId: string };

/**
 * A delivery `d` is the organization's own (`$2`), and not what Baton asks of itself every minute, or has planned to
 * ask later.
 */
export const OF_ORGANIZATION = `d."organizationId" = $2 and d."botId" is null
  and d.kind not in ('desk.reconcile', 'setup.probe')
  and (d.state <> 'pending' or d."dueAt" is null or d."dueAt" <= ${DUE_NOW})`;
