import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Chip } from "@/components/ui/chip";
import { Chips } from "@/components/ui/chips";
import { mono } from "@/components/ui/mono";
import { Pairs } from "@/components/ui/pairs";
import { TextLink } from "@/components/ui/text-link";
import type { HandoffView } from "@/lib/conversations/queries-conversation";
import { useTeamName } from "./use-team-name";

type Props = { handoff: HandoffView; routes: string };

/** Which team it went to, and the rule that chose it. */
export function RoutingDecision({ handoff, routes }: Props) {
  const t = useTranslations("conversation.receipt");
  const { unfinishedIntents, rule, team } = handoff;
  const name = useTeamName(handoff);
  const tags = {
    link: (chunks: ReactNode) => (
      <TextLink plain href={routes} prefetch={false}>
        {chunks}
      </TextLink>
    ),
    muted: (chunks: ReactNode) => <span className="text-muted">{chunks}</span>,
    m: mono,
  };
  // Where no intent was named, no route was asked.
  const isUnasked = unfinishedIntents.length === 0 && (rule.kind === "default" || rule.kind === "none");
  const values =
    rule.kind === "route" ? { position: rule.position, intent: rule.intent } : { position: 0, intent: "" };
  return (
    <Pairs
      close
      pairs={[
        [t("unfinished"), <UnfinishedIntents key="unfinished" intents={unfinishedIntents} />],
        [t("rule"), t.rich(`rules.${rule.kind}${isUnasked ? "-unnamed" : ""}`, { ...tags, ...values })],
        [
          t("team"),
          team?.name ? t.rich("teamOf", { ...tags, name: team.name, id: team.id }) : (name ?? t("noTeam")),
        ],
      ]}
    />
  );
}

function UnfinishedIntents({ intents }: { intents: string[] }) {
  const t = useTranslations("conversation.receipt");
  if (intents.length === 0) return <span className="text-muted">{t("noIntents")}</span>;
  return (
    <Chips>
      {intents.map((intent) => (
        <Chip key={intent}>{intent}</Chip>
      ))}
    </Chips>
  );
}
