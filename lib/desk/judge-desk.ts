import type { DeskFacts, OwnerFacts } from "@/lib/desk/facts";
import { judgeAccount, judgeAnswer, judgeBotAgentRole, judgeBotAgentToken } from "@/lib/desk/judge-access";
import { judgeInboxes } from "@/lib/desk/judge-inboxes";
import { type Found, type Judged, unknown } from "@/lib/desk/judged";

const missing = ({ userId: subject, name, role, isVerified }: OwnerFacts): Found => ({
  code: isVerified ? "owner-missing" : "owner-unverified",
  subject,
  details: { name, role: role ?? "missing" },
});

function judgeOwners({ owners }: DeskFacts): Judged {
  if (!owners?.ok) return unknown("owners");
  const found = owners.value.filter(({ role }) => role !== "administrator").map(missing);
  const total = owners.value.length;
  const facts = { done: total - found.length, total };
  const state = found.length > 0 ? "attention" : "passed";
  return { check: { name: "owners", state, facts }, about: ["owner-missing", "owner-unverified"], found };
}

function judgeTeams({ teamIds, routes }: DeskFacts): Judged {
  if (!teamIds?.ok) return unknown("route-teams");
  const lost = routes.filter(({ teamId }) => !teamIds.value.includes(teamId));
  const facts = { done: routes.length - lost.length, total: routes.length };
  return {
    check: { name: "route-teams", state: lost.length > 0 ? "attention" : "passed", facts },
    about: ["unknown-team"],
    found: lost.map(({ botId, teamId }) => ({
      code: "unknown-team",
      subject: String(teamId),
      details: { botId },
    })),
  };
}

const judgeReadingBack = ({ repairs: count }: DeskFacts): Judged => ({
  check: { name: "reading-back", state: count > 0 ? "attention" : "passed", facts: { count } },
  about: [],
  found: [],
});

/** What a look at a desk comes to: how each check went, and what needs somebody. */
export const judgeDesk = (facts: DeskFacts): Judged[] => [
  judgeAnswer(facts),
  judgeAccount(facts),
  judgeBotAgentRole(facts),
  judgeBotAgentToken(facts),
  judgeOwners(facts),
  ...judgeInboxes(facts),
  judgeTeams(facts),
  judgeReadingBack(facts),
];
