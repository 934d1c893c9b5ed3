import type { Entry, Typing } from "@/sandbox/bot/chat-entry";

export type OpenChat = { id: string; customer: string; startedAt: string; entries: Entry[] };

type Listener = {
  onChange(chat: OpenChat): void;
  onTyping(typing: Typing): void;
  /** The bot does not know it any more. */
  onGone(): void;
};

const RETRY = 1_000;

/** Follows a chat: what happened so far, and what happens from now on, also after a broken line. */
export function openChat(id: string, listener: Listener): () => void {
  const chat: OpenChat = { id, customer: "", startedAt: "", entries: [] };
  let events: EventSource;
  let timer: number | undefined;
  let isReady = false;

  function connect(): void {
    const after = chat.entries.at(-1)?.seq ?? 0;
    events = new EventSource(`/bot/chats/${id}/events?after=${after}`);
    events.addEventListener("chat", ({ data }) => {
      const { customer, startedAt } = JSON.parse(data) as { customer: { name: string }; startedAt: string };
      Object.assign(chat, { customer: customer.name, startedAt });
    });
    events.addEventListener("entry", ({ data }) => {
      const entry = JSON.parse(data) as Entry;
      if (entry.seq <= (chat.entries.at(-1)?.seq ?? 0)) return;
      chat.entries.push(entry);
      if (isReady) listener.onChange(chat);
    });
    events.addEventListener("ready", () => {
      isReady = true;
      listener.onChange(chat);
    });
    events.addEventListener("typing", ({ data }) => listener.onTyping(JSON.parse(data) as Typing));
    events.addEventListener("error", () => void lookAgain());
  }

  // A browser comes back by itself after a broken line, not after a refusal: a restarting server gives both.
  async function lookAgain(): Promise<void> {
    if (events.readyState !== EventSource.CLOSED) return;
    const answer = await fetch(`/bot/chats/${id}/tally`).catch(() => null);
    if (answer?.status === 404) return listener.onGone();
    timer = window.setTimeout(connect, RETRY);
  }

  connect();
  return () => {
    clearTimeout(timer);
    events.close();
  };
}
