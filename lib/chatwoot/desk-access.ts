import type { ChatwootAccess } from "@/lib/chatwoot/call-chatwoot";

/** Access to one account of a Chatwoot, by the token of a user or of an agent bot. */
export type DeskAccess = ChatwootAccess & { accountId: number };
