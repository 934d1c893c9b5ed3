import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClockTime } from "@/components/ui/clock-time";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Shape } from "@/components/ui/shapes";
import { State } from "@/components/ui/state";
import { type ChannelStanding, channelStanding } from "@/lib/channels/channel-standing";
import type { ChannelLine } from "@/lib/channels/queries";

const SHAPES: Record<ChannelStanding, Shape> = {
  unset: "gate",
  disabled: "broken",
  failing: "attention",
  ok: "done",
  quiet: "waiting",
};

const STATUS = /^Answers (\d{3})$/;

/** How the callback URL of a channel answers, and since when. */
export function ChannelState({ channel }: { channel: ChannelLine }) {
  const t = useTranslations("integrations.channels");
  const standing = channelStanding(channel);
  const status = STATUS.exec(channel.lastAnswer ?? "")?.[1];
  const failing = status ? t("answers", { status }) : t("noAnswer");
  const since = channel.disabledAt ?? channel.failingSince;
  const note = {
    unset: null,
    quiet: null,
    ok: channel.answeredAt && rich("answered", <RelativeTime at={channel.answeredAt} />),
    failing: since && rich("since", <ClockTime at={since} />),
    disabled: since && rich("since", <ClockTime at={since} />),
  }[standing];

  function rich(key: string, time: ReactNode) {
    return t.rich(key, { time: () => time });
  }
  return (
    <span className="block min-w-0" title={standing === "failing" ? (channel.lastAnswer ?? "") : undefined}>
      <State is={SHAPES[standing]} note={note}>
        {standing === "failing" ? failing : t(`standing.${standing}`)}
      </State>
    </span>
  );
}
