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
import { RefusedByDesk } from "../refused-by-desk";

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
  const { standing, enabledAt, website } = setUp;
  const { icon: Icon, tone } = SHAPES[SHAPE[standing]];
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
      description={<Handover place={place} name={name} setUp={setUp} />}
      actions={
        enabledAt !== null &&
        website && (
          <OpenChatwootButton organization={place.organization} website={website} isOwner={place.isOwner} />
        )
      }
    />
  );
}

/** Whether customers reach a person now; and where to see to it, if they do not. */
function Handover({ place, name, setUp }: Props) {
  const t = useTranslations("overview");
  const { standing, trouble, enabledAt, account } = setUp;
  const { organization, bot } = place;
  if (enabledAt === null)
    return t.rich("noHandover", {
      link: (words) => <TextLink href={`/${organization}/${bot}/settings/integrations`}>{words}</TextLink>,
    });
  if (standing === "paused") return <RefusedByDesk organization={organization} trouble={trouble} />;
  return t.rich("since", {
    time: () => <ClockTime at={enabledAt} look="date" />,
    inbox: name,
    account: String(account),
  });
}
