import type { DeskSeat } from "@/lib/testing/fault-suite/desk-seat";
import type { RuntimeCalls } from "@/lib/testing/fault-suite/runtime-calls";
import { endMark, messagesIn, type TalkRecord } from "@/lib/testing/fault-suite/talk-record";
import type { ToldEvents } from "@/lib/testing/fault-suite/told-events";
import { waitFor } from "@/lib/testing/wait-for";

/** Whom a conversation takes place between. */
export type Parties = { runtime: RuntimeCalls; seat: DeskSeat; told: ToldEvents };

export type TalkPlan = {
  /** How many messages there are to be, in both directions. */
  messages: number;
  random: () => number;
  /** How long to wait for something before giving up, in ms. */
  patience: number;
};

const EVERY = 50;

/**
 * One conversation: the customer talks with the bot, asks for a human or is taken over by one, talks with the human,
 * is given back, and so on, until enough was said. Everything is written down in the record.
 */
export async function runTalk(parties: Parties, record: TalkRecord, plan: TalkPlan): Promise<void> {
  const talk = new Talk(parties, record, plan);
  try {
    while (messagesIn(record) < plan.messages) await talk.goOn();
  } catch (error) {
    record.gaveUp = (error as Error).message;
  }
}

class Talk {
  private words = 0;
  /** The number of the newest conversation at the desk that is over. */
  private over = 0;
  private resolvedAt = 0;

  constructor(
    private readonly parties: Parties,
    private readonly record: TalkRecord,
    private readonly plan: TalkPlan,
  ) {}

  /** From the bot to a human and back. */
  async goOn(): Promise<void> {
    for (let n = this.draw(2, 8); n > 0; n--) {
      await this.say("user");
      await this.say("bot");
    }
    const chance = this.plan.random();
    if (chance < 0.65) return this.withHuman(() => this.askForHuman());
    if (chance < 0.85) return this.withHuman(() => this.takeOver());
    return this.cancel();
  }

  private async withHuman(begin: () => Promise<number>): Promise<void> {
    const number = await begin();
    for (let n = this.draw(4, 16); n > 0; n--) await this.turn(number);
    const last = this.plan.random() < 0.3 ? this.say("user") : null;
    await this.agentResolves(number);
    await last;
    await this.isOver(number);
  }

  private turn(number: number): Promise<void> {
    const chance = this.plan.random();
    if (chance < 0.6) return this.agentSays(number);
    return this.say(chance < 0.95 ? "user" : "bot");
  }

  private async askForHuman(): Promise<number> {
    await this.handOff({ hasNote: true });
    return this.there("is open at the desk", (status) => status === "open");
  }

  private async takeOver(): Promise<number> {
    const number = await this.there("is at the desk", () => true);
    await this.agentSays(number);
    return number;
  }

  private async cancel(): Promise<void> {
    const number = await this.there("is at the desk", () => true);
    // Called off again it may never reach the desk, and then there is no note.
    await this.handOff({ hasNote: false });
    for (let n = this.draw(0, 2); n > 0; n--) await this.say("user");
    await this.parties.runtime.call("DELETE", `${this.path}/handoff`);
    this.end("cancelled", Date.now());
    await this.isOver(number);
  }

  private get path(): string {
    return `conversations/${encodeURIComponent(this.record.id)}`;
  }

  private draw(least: number, most: number): number {
    return least + Math.floor(this.plan.random() * (most - least + 1));
  }

  private next(what: string): string {
    return `${this.record.id} ${what} ${this.words++}`;
  }

  private async say(from: "user" | "bot"): Promise<void> {
    const text = this.next(from);
    const person = { id: this.record.id, name: `Customer ${this.record.id}` };
    const message = { id: text, from, text, ...(from === "user" && { person }) };
    const { status, json } = await this.parties.runtime.call("POST", `${this.path}/messages`, message);
    if (status === 202) this.record.taken.push({ text, at: Date.now() });
    else if (status === 409) this.record.refused.push(text);
    else throw new Error(`Baton answered ${status}: ${JSON.stringify(json)}`);
  }

  private async handOff({ hasNote }: { hasNote: boolean }): Promise<void> {
    const [text, note] = [this.next("farewell"), this.next("note")];
    const body = { unfinishedIntents: ["shop.order"], text, ...(hasNote && { note }) };
    const { status, json } = await this.parties.runtime.call("POST", `${this.path}/handoff`, body);
    if (status !== 202) throw new Error(`Baton answered ${status}: ${JSON.stringify(json)}`);
    this.record.taken.push({ text, at: Date.now() });
    if (hasNote) this.record.notes.push(note);
  }

  private async agentSays(number: number): Promise<void> {
    const [text, at] = [this.next("agent"), Date.now()];
    await this.parties.seat.says(number, text);
    this.record.agent.push({ text, at });
  }

  private async agentResolves(number: number): Promise<void> {
    const at = Date.now();
    await this.parties.seat.resolves(number);
    this.resolvedAt = Date.now();
    this.end("completed", at);
  }

  private end(how: TalkRecord["ends"][number], at: number): void {
    this.record.ends.push(how);
    this.record.agent.push({ text: endMark(this.record.ends.length), at });
  }

  private there(what: string, fits: (status: string) => boolean): Promise<number> {
    return this.wait(what, () => {
      const seen = this.parties.seat.newestOf(this.record.id, this.over);
      return seen !== null && fits(seen.status) && seen.number;
    });
  }

  private async isOver(number: number): Promise<void> {
    const { id, ends } = this.record;
    this.over = number;
    await this.wait(`is told the end of handoff ${ends.length}`, async () => {
      await this.resolveAgain(number);
      return this.parties.told.endsOf(id) >= ends.length;
    });
  }

  // A customer's word that came after the resolve gives it back to the agent, as at every desk.
  private async resolveAgain(number: number): Promise<void> {
    const { seat } = this.parties;
    if (this.record.ends.at(-1) !== "completed") return;
    if (!seat.isOpenSince(this.record.id, number, this.resolvedAt)) return;
    this.resolvedAt = Date.now();
    this.record.resolvedAgain++;
    await seat.resolves(number);
  }

  private wait<T>(what: string, look: () => Promise<T | false> | T | false): Promise<T> {
    return waitFor(`${this.record.id} ${what}`, look, { patience: this.plan.patience, every: EVERY });
  }
}
