import { useTranslations } from "next-intl";
import { OpenChatwootButton } from "@/app/[organization]/open-chatwoot-button";
import { Badge } from "@/components/ui/badge";
import { ClockTime } from "@/components/ui/clock-time";
import { PageHead } from "@/components/ui/page-head";
import { SHAPES, type Shape } from "@/components/ui/shapes";
import { TextLink } from "@/components/ui/text-link";
import type { DeskStanding } from "@/lib/bots/desk-standing";
import type { SetUp } from "@/lib/conversations/queries-set-up";
import type { BotPlace } from "../bot-place";

const SHAPE: Record<DeskStanding, Shape> = {
  off: "waiting",
  "setting-up": "running",
  failed: "broken",
  on: "done",
  paused: "attention",
};

type Props = { place: BotPlace; name: string; setUp: SetUp };

/** What this chatbot is, and whether it can hand over. */
export function LiveHead({ place, name, setUp }: Props) {
  const t = useTranslations("overview");
  const { standing, enabledAt, account, website } = setUp;
  const { icon: Icon, tone } = SHAPES[SHAPE[standing]];
  const isOn = enabledAt !== null;
  return (
    <PageHead
      gap={20}
      title={name}
      badge={
        <Badge tone={tone}>
          <Icon />
          {t(`standing.${standing}`)}
        </Badge>
      }
      description={
        isOn
          ? t.rich("since", {
              time: () => <ClockTime at={enabledAt} look="date" />,
              inbox: name,
              account: String(account),
            })
          : t.rich("noHandover", {
              link: (chunks) => (
                <TextLink href={`/${place.organization}/${place.bot}/settings/integrations`}>
                  {chunks}
                </TextLink>
              ),
            })
      }
      actions={
        isOn &&
        website && (
          <OpenChatwootButton organization={place.organization} website={website} isOwner={place.isOwner} />
        )
      }
    />
  );
}
