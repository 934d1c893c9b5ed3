import type { CheckName } from "@/lib/desk/choices";
import type { DeskFacts, InboxFacts } from "@/lib/desk/facts";
import type { FindingCode } from "@/lib/desk/findings";
import { type Found, type Judged, unknown } from "@/lib/desk/judged";
import type { CheckState } from "@/lib/desk/schema";

type Seen = NonNullable<InboxFacts["seen"]>;
type Question = {
  name: CheckName;
  code: FindingCode;
  /** How it stands when one is wrong. */
  wrong: CheckState;
  isRight: (seen: Seen, inbox: InboxFacts) => boolean;
  details?: (seen: Seen) => Record<string, unknown>;
};

const seenIn = (inboxes: InboxFacts[]) =>
  inboxes.flatMap((inbox) => (inbox.seen ? [{ inbox, seen: inbox.seen }] : []));

/** Asks the same of every inbox that is there. */
function judgeEach(inboxes: InboxFacts[], { name, code, wrong, isRight, details }: Question): Judged {
  const there = seenIn(inboxes);
  const found = there
    .filter(({ seen, inbox }) => !isRight(seen, inbox))
    .map(
      ({ seen, inbox }): Found => ({
        code,
        subject: inbox.botId,
        ...(details && { details: details(seen) }),
      }),
    );
  const facts = { done: there.length - found.length, total: there.length };
  return { check: { name, state: found.length > 0 ? wrong : "passed", facts }, about: [code], found };
}

/** Every inbox is there, and its webhook leads to us. */
function judgeWebhooks(inboxes: InboxFacts[]): Judged {
  const { check, found } = judgeEach(inboxes, {
    name: "inbox-webhooks",
    code: "inbox-webhook",
    wrong: "broken",
    isRight: (seen, { webhookUrl }) => seen.webhookUrl === webhookUrl,
    details: ({ webhookUrl }) => ({ webhookUrl }),
  });
  const gone = inboxes.filter(({ seen }) => !seen);
  return {
    check: {
      ...check,
      state: gone.length > 0 ? "broken" : check.state,
      facts: { done: Number(check.facts.done), total: inboxes.length },
    },
    about: ["inbox-webhook", "inbox-gone"],
    found: [...found, ...gone.map(({ botId }): Found => ({ code: "inbox-gone", subject: botId }))],
  };
}

function judgeHeard(inboxes: InboxFacts[]): Judged {
  const heard = inboxes.flatMap(({ heardAt }) => (heardAt ? [heardAt.toISOString()] : [])).sort();
  const facts = { done: heard.length, total: inboxes.length, at: heard.at(-1) ?? "" };
  const state = heard.length < inboxes.length ? "attention" : "passed";
  return { check: { name: "webhooks-heard", state, facts }, about: [], found: [] };
}

const QUESTIONS: Question[] = [
  {
    name: "webhook-secrets",
    code: "inbox-secret",
    wrong: "broken",
    isRight: ({ isSecretRight }) => isSecretRight,
  },
  {
    name: "agent-bots",
    code: "agent-bot-off",
    wrong: "attention",
    isRight: ({ hasAgentBot }) => hasAgentBot,
  },
  {
    name: "inboxes-quiet",
    code: "inbox-speaks",
    wrong: "attention",
    isRight: ({ speakers }) => speakers.length === 0,
    details: ({ speakers }) => ({ speakers }),
  },
];

/** Whether every inbox is there, leads to us, is signed as we know it, and leaves the talking to the bot. */
export function judgeInboxes({ inboxes }: DeskFacts): Judged[] {
  if (!inboxes?.ok)
    return [
      unknown("inbox-webhooks"),
      unknown("webhooks-heard"),
      ...QUESTIONS.map(({ name }) => unknown(name)),
    ];
  const each = QUESTIONS.map((question) => judgeEach(inboxes.value, question));
  return [judgeWebhooks(inboxes.value), judgeHeard(inboxes.value), ...each];
}
