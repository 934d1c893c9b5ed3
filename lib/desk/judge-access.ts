import type { CheckName } from "@/lib/desk/choices";
import type { Asked, DeskFacts } from "@/lib/desk/facts";
import type { FindingCode } from "@/lib/desk/findings";
import { DESK, type Found, isRefused, type Judged, unknown } from "@/lib/desk/judged";

type Facts = Record<string, string | number>;

const passed = (name: CheckName, about: readonly FindingCode[], facts: Facts = {}): Judged => ({
  check: { name, state: "passed", facts },
  about,
  found: [],
});

const broken = (name: CheckName, about: readonly FindingCode[], found: Found, facts: Facts = {}): Judged => ({
  check: { name, state: "broken", facts },
  about,
  found: [found],
});

const isSilent = (asked: Asked<unknown>): boolean =>
  !asked.ok && (asked.status === null || asked.status >= 500);

/** Its version is told by a door of its own: the account is the first that is asked for by name. */
export function judgeAnswer({ answer, account }: DeskFacts): Judged {
  const name = "chatwoot-answers";
  const about = ["chatwoot-silent"] as const;
  const silent = [answer, account].find((asked) => asked && isSilent(asked));
  const failed = silent ?? answer;
  if (failed.ok) return passed(name, about, { ms: answer.ok ? answer.value.ms : 0 });
  return broken(name, about, { code: "chatwoot-silent", subject: DESK, details: { reason: failed.reason } });
}

export function judgeAccount({ account }: DeskFacts): Judged {
  const name = "account-active";
  const about = ["account-gone", "account-suspended", "platform-refused"] as const;
  if (!account) return unknown(name);
  const facts = { number: account.number ?? 0 };
  if (account.ok && account.value.status === "active") return passed(name, about, facts);
  const found = (code: (typeof about)[number], details = {}): Judged =>
    broken(name, about, { code, subject: DESK, details }, { ...facts, why: code });
  if (account.ok) return found("account-suspended");
  if (account.status === 404) return found("account-gone");
  return isRefused(account) ? found("platform-refused", { reason: account.reason }) : unknown(name);
}

export function judgeBotAgentRole({ botAgentRole }: DeskFacts): Judged {
  const name = "bot-agent-role";
  if (!botAgentRole?.ok) return unknown(name);
  const role = botAgentRole.value ?? "missing";
  if (role === "administrator") return passed(name, [name], { role });
  return broken(name, [name], { code: name, subject: DESK, details: { role } }, { role });
}

export function judgeBotAgentToken({ token }: DeskFacts): Judged {
  const name = "bot-agent-token";
  if (token?.ok) return passed(name, [name]);
  if (!token || !isRefused(token)) return unknown(name);
  return broken(name, [name], { code: name, subject: DESK, details: { reason: token.reason } });
}
