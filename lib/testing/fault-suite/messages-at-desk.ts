import type { DeskSeat } from "@/lib/testing/fault-suite/desk-seat";

/** A message as Chatwoot lists it; `created_at` in whole seconds. */
export type DeskMessage = {
  id: number;
  content: string | null;
  message_type: number;
  private: boolean;
  created_at: number;
  sender?: { type?: string | null } | null;
};

const PAGE = 100;

/** Every message of a conversation at the desk, the oldest first. */
export async function messagesAtDesk(seat: DeskSeat, number: number): Promise<DeskMessage[]> {
  const messages: DeskMessage[] = [];
  for (let after = 0; ; ) {
    const { json } = await seat.call("GET", `conversations/${number}/messages?after=${after}`);
    const page = (json as { payload: DeskMessage[] }).payload;
    messages.push(...page);
    const last = page.at(-1)?.id;
    if (page.length < PAGE || last === undefined) return messages;
    after = last;
  }
}
