import {
  type FaultRule,
  faultRule,
  type NewFaultRule,
  type RequestRule,
  type WebhookRule,
} from "./fault-rule";

/** A rule with how often it has struck. */
export type StruckRule = FaultRule & { taken: number };

type Asked = { method: string; path: string; caller: string };

/** Which faults are on. The first rule that fits, has turns left and is drawn holds. */
export class FaultBook {
  private rules: StruckRule[] = [];

  constructor(private readonly random: () => number = Math.random) {}

  set(...rules: NewFaultRule[]): void {
    this.rules = rules.map((rule) => ({ ...faultRule.parse(rule), taken: 0 }));
  }

  clear(): void {
    this.rules = [];
  }

  /** What is on, with how often it has struck. */
  list(): StruckRule[] {
    return this.rules.map((rule) => ({ ...rule }));
  }

  forRequest({ method, path, caller }: Asked): RequestRule | null {
    return this.take(
      (rule) =>
        rule.on === "request" &&
        (!rule.method || rule.method === method) &&
        (!rule.path || new RegExp(rule.path).test(path)) &&
        (!rule.caller || new RegExp(rule.caller).test(caller)),
    ) as RequestRule | null;
  }

  forWebhook(event: string): WebhookRule | null {
    return this.take(
      (rule) => rule.on === "webhook" && (!rule.event || rule.event === event),
    ) as WebhookRule | null;
  }

  /** A number from 0 to 1, of the same chance as the rules'. */
  draw(): number {
    return this.random();
  }

  private take(fits: (rule: FaultRule) => boolean): FaultRule | null {
    for (const rule of this.rules) {
      if (!fits(rule) || (rule.times !== undefined && rule.taken >= rule.times)) continue;
      if (rule.chance < 1 && this.random() >= rule.chance) continue;
      rule.taken++;
      return rule;
    }
    return null;
  }
}
