import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ResumeButton } from "@/app/[organization]/resume-button";
import { ClockTime } from "@/components/ui/clock-time";
import { Note } from "@/components/ui/note";
import { RelativeTime } from "@/components/ui/relative-time";
import { TextLink } from "@/components/ui/text-link";
import type { Stop } from "@/lib/desk/stops-of";
import type { BotPlace } from "../bot-place";

/** Where deliveries do not go on, why, and the way on. */
export function Stops({ place, stops }: { place: BotPlace; stops: Stop[] }) {
  if (stops.length === 0) return null;
  return (
    <div className="mb-3 grid gap-2">
      {stops.map((stop) => (
        <StopNote key={stop.channel?.id ?? stop.to} place={place} stop={stop} />
      ))}
    </div>
  );
}

const timeOf = ({ state, at }: Stop): ReactNode => {
  if (at === null) return null;
  return state === "held" ? <RelativeTime at={at} /> : <ClockTime at={at} />;
};

function StopNote({ place, stop }: { place: BotPlace; stop: Stop }) {
  const t = useTranslations("deliveries.stop");
  const { to, state, reason, deliveries: count, channel } = stop;
  return (
    <Note
      look="warn"
      title={t(`${state}.${to}`, { label: channel?.label ?? "" })}
      actions={
        <>
          {place.isOwner && (
            <ResumeButton organization={place.organization} channel={channel} held={state === "held"} />
          )}
          {to === "desk" && (
            <TextLink href={`/${place.organization}/settings/chatwoot`}>{t("toDesk")}</TextLink>
          )}
        </>
      }
    >
      <p>{t.rich(`${state}.text`, { reason: reason ?? "", count, time: () => timeOf(stop) })}</p>
    </Note>
  );
}
