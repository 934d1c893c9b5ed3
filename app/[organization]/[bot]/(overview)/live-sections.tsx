import { WithAside } from "@/components/ui/with-aside";
import type { Overview } from "@/lib/conversations/queries-overview";
import type { BotPlace } from "../bot-place";
import { FirstAnswers } from "./first-answers";
import { HandoffsNowSection } from "./handoffs-now-section";
import { LiveStats } from "./live-stats";
import { NeedsYouSection } from "./needs-you-section";
import { TeamsToday } from "./teams-today";

type Props = NonNullable<Overview["live"]> & { place: BotPlace };

/** How it goes: who waits, what needs somebody, and how today compares. */
export function LiveSections({ place, now, today, days, needsYou }: Props) {
  return (
    <div className="grid gap-7 phone:gap-6">
      <LiveStats now={now} today={today} />
      <WithAside width={400}>
        <HandoffsNowSection place={place} now={now} />
        <FirstAnswers days={days} />
      </WithAside>
      <WithAside width={400}>
        <NeedsYouSection place={place} needsYou={needsYou} />
        <TeamsToday teams={today.teams} />
      </WithAside>
    </div>
  );
}
