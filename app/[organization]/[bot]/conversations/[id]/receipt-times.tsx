import { ClockTime } from "@/components/ui/clock-time";
import { Duration } from "@/components/ui/duration";
import { Elapsed } from "@/components/ui/elapsed";
import { Timeline } from "@/components/ui/timeline";
import type { HandoffView } from "@/lib/conversations/queries-conversation";
import { useMoments } from "./use-moments";

type Props = { handoff: HandoffView; botName: string };

/** What a handoff passed through, with the time between; while it goes on, what it waits for. */
export function ReceiptTimes({ handoff, botName }: Props) {
  const moments = useMoments(handoff, botName);
  return (
    <Timeline
      moments={moments.map(({ at, isNow, ...moment }, index) => {
        const before = moments[index - 1]?.at;
        const passed = before === undefined ? null : new Date(at).getTime() - new Date(before).getTime();
        if (isNow) return { ...moment, at: <Elapsed since={at} /> };
        return {
          ...moment,
          at: <ClockTime at={at} look="clock" />,
          ...(passed !== null && { after: <Duration plus ms={passed} /> }),
        };
      })}
    />
  );
}
