import type { Sender } from "./store/rows";

export const TYPING_FOR = 30_000;
const PRESENT_FOR = 20_000;

type Typist = { sender: Sender; name: string; isPrivate: boolean; until: number };

const keyOf = (sender: Sender) => `${sender.type}:${sender.id}`;

/** What is not stored: who looks, who types, and whom to tell that something changed. */
export class Live {
  private readonly listeners = new Map<number, Set<() => void>>();
  private readonly typists = new Map<number, Map<string, Typist>>();
  private readonly screens = new Map<number, number>();
  private readonly seenAt = new Map<number, number>();

  constructor(private readonly millis: () => number) {}

  onChange(accountId: number, listener: () => void): () => void {
    const listeners = this.listeners.get(accountId) ?? new Set();
    this.listeners.set(accountId, listeners.add(listener));
    return () => void listeners.delete(listener);
  }

  changed(accountId: number): void {
    for (const listener of this.listeners.get(accountId) ?? []) listener();
  }

  startTyping(conversationId: number, typist: Omit<Typist, "until">): void {
    const typists = this.typists.get(conversationId) ?? new Map<string, Typist>();
    this.typists.set(conversationId, typists);
    typists.set(keyOf(typist.sender), { ...typist, until: this.millis() + TYPING_FOR });
  }

  stopTyping(conversationId: number, sender: Sender): void {
    this.typists.get(conversationId)?.delete(keyOf(sender));
  }

  typing(conversationId: number): Typist[] {
    const typists = this.typists.get(conversationId)?.values() ?? [];
    return [...typists].filter((typist) => typist.until > this.millis());
  }

  /** A user with an open screen is present, and for a moment after it was closed. */
  openScreen(userId: number): () => void {
    this.screens.set(userId, (this.screens.get(userId) ?? 0) + 1);
    return () => {
      this.screens.set(userId, (this.screens.get(userId) ?? 1) - 1);
      this.seenAt.set(userId, this.millis());
    };
  }

  isPresent(userId: number): boolean {
    if ((this.screens.get(userId) ?? 0) > 0) return true;
    return (this.seenAt.get(userId) ?? 0) > this.millis() - PRESENT_FOR;
  }
}
