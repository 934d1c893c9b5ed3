import type { CallbackCatcher, CaughtCallback } from "@/lib/testing/catch-callbacks";

/** The callbacks of each conversation, in the order in which they came first. */
export class ToldEvents {
  private readonly byTalk = new Map<string, CaughtCallback[]>();
  private read = 0;

  constructor(private readonly callbacks: CallbackCatcher) {}

  of(id: string): CaughtCallback[] {
    for (; this.read < this.callbacks.events.length; this.read++) {
      const event = this.callbacks.events[this.read] as CaughtCallback;
      const talk = event.data.conversation?.id as string;
      this.byTalk.set(talk, [...(this.byTalk.get(talk) ?? []), event]);
    }
    return this.byTalk.get(id) ?? [];
  }

  /** How many handoffs of a conversation have ended, by what was told. */
  endsOf(id: string): number {
    return this.of(id).filter(({ type }) => type === "handoff.ended").length;
  }
}
