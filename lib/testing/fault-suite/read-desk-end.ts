import type { DeskSeat, Seen } from "@/lib/testing/fault-suite/desk-seat";
import type { Spoken } from "@/lib/testing/fault-suite/talk-record";

/** What stands at the desk of one conversation, in the order in which it was written. */
export type DeskEnd = {
  /** The customer's and the bot's words. */
  words: Spoken[];
  notes: string[];
  /** The agents' words. */
  agent: string[];
  /** Its conversations at the desk: how each stands, and how many messages it holds. */
  places: { status: string; messages: number }[];
};

type Message = {
  id: number;
  content: string | null;
  message_type: number;
  private: boolean;
  created_at: number;
  sender?: { type?: string | null } | null;
};

const [INCOMING, OUTGOING] = [0, 1];
const PAGE = 100;

async function messagesOf(seat: DeskSeat, number: number): Promise<Message[]> {
  const messages: Message[] = [];
  for (let after = 0; ; ) {
    const { json } = await seat.call("GET", `conversations/${number}/messages?after=${after}`);
    const page = (json as { payload: Message[] }).payload;
    messages.push(...page);
    const last = page.at(-1)?.id;
    if (page.length < PAGE || last === undefined) return messages;
    after = last;
  }
}

const isAgents = ({ message_type, sender }: Message) => message_type === OUTGOING && sender?.type === "user";
const isWord = (message: Message) =>
  !message.private && (message.message_type === INCOMING || message.message_type === OUTGOING);

/** Reads a customer's conversations back from the desk, as anybody could. */
export async function readDeskEnd(seat: DeskSeat, customer: string): Promise<DeskEnd> {
  const seen: Seen[] = seat.allOf(customer);
  const byPlace = await Promise.all(seen.map(({ number }) => messagesOf(seat, number)));
  const messages = byPlace.flat().sort((a, b) => a.id - b.id);
  const text = ({ content }: Message) => content ?? "";
  return {
    words: messages
      .filter((message) => isWord(message) && !isAgents(message))
      .map((message) => ({ text: text(message), at: message.created_at * 1000 })),
    notes: messages.filter((message) => message.private).map(text),
    agent: messages.filter((message) => isWord(message) && isAgents(message)).map(text),
    places: seen.map(({ status }, n) => ({ status, messages: byPlace[n]?.filter(isWord).length ?? 0 })),
  };
}
