import { ArrowUpRight, Bot, Headset, Hourglass } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Fact } from "@/components/ui/fact";
import { PageHead } from "@/components/ui/page-head";
import { RelativeTime } from "@/components/ui/relative-time";
import { useWriteCount } from "@/components/ui/use-write-count";
import type { ConversationView } from "@/lib/conversations/queries-conversation";
import { MOST_COUNTED } from "@/lib/most-counted";
import type { ConversationPlace } from "./conversation-query";

type Props = { place: ConversationPlace; botName: string; view: ConversationView };

/** With whom the conversation is, who has it now, and where it stands at the desk. */
export function ConversationHead({ place, botName, view }: Props) {
  const t = useTranslations("conversation");
  const writeCount = useWriteCount(MOST_COUNTED);
  const { externalId, person, channel, createdAt, messages, desk } = view;
  return (
    <PageHead
      gap={20}
      back={{ href: `/${place.organization}/${place.bot}/conversations`, label: t("back") }}
      title={<span className="wrap-anywhere">{person ?? externalId}</span>}
      badge={<OwnerBadge botName={botName} view={view} />}
      facts={
        <>
          {channel !== null && <Fact label={t("channel")}>{channel}</Fact>}
          <Fact label={t("id")}>
            <span className="mono wrap-anywhere">{externalId}</span>
          </Fact>
          <Fact label={t("started")}>
            <RelativeTime at={createdAt} />
          </Fact>
          <Fact label={t("messages")}>
            <span className="tabular-nums">{writeCount(messages)}</span>
          </Fact>
        </>
      }
      actions={
        desk && (
          <ButtonLink href={desk.url}>
            {t("open")}
            <ArrowUpRight />
          </ButtonLink>
        )
      }
    />
  );
}

function OwnerBadge({ botName, view }: Omit<Props, "place">) {
  const t = useTranslations("conversation.owner");
  const agent = view.handoffs[0]?.agent?.name;
  switch (view.state) {
    case "bot":
      return (
        <Badge>
          <Bot />
          {t("bot", { bot: botName })}
        </Badge>
      );
    case "waiting":
      return (
        <Badge tone="run">
          <Hourglass />
          {t("waiting")}
        </Badge>
      );
    case "human":
      return (
        <Badge tone="ok">
          <Headset />
          {agent ? t("human", { agent }) : t("somebody")}
        </Badge>
      );
  }
}
