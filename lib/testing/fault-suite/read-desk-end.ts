import type { DeskSeat, Seen } from "@/lib/testing/fault-suite/desk-seat";
import { type DeskMessage, messagesAtDesk } from "@/lib/testing/fault-suite/messages-at-desk";
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

const [INCOMING, OUTGOING] = [0, 1];

const isAgents = ({ message_type, sender }: DeskMessage) =>
  message_type === OUTGOING && sender?.type === "user";
const isWord = (message: DeskMessage) =>
  !message.private && (message.message_type === INCOMING || message.message_type === OUTGOING);

/** Reads a customer's conversations back from the desk, as anybody could. */
export async function readDeskEnd(seat: DeskSeat, customer: string): Promise<DeskEnd> {
  const seen: Seen[] = seat.allOf(customer);
  const byPlace = await Promise.all(seen.map(({ number }) => messagesAtDesk(seat, number)));
  const messages = byPlace.flat().sort((a, b) => a.id - b.id);
  const text = ({ content }: DeskMessage) => content ?? "";
  return {
    words: messages
      .filter((message) => isWord(message) && !isAgents(message))
      .map((message) => ({ text: text(message), at: message.created_at * 1000 })),
    notes: messages.filter((message) => message.private).map(text),
    agent: messages.filter((message) => isWord(message) && isAgents(message)).map(text),
    places: seen.map(({ status }, n) => ({ status, messages: byPlace[n]?.filter(isWord).length ?? 0 })),
  };
}
