import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { ShareBar } from "@/components/ui/share-bar";
import { useWriteDuration } from "@/components/ui/use-write-duration";
import type { TeamToday } from "@/lib/conversations/queries-handoffs-today";

/** Where today's handoffs went, and how long each team's first answer took. */
export function TeamsToday({ teams }: { teams: TeamToday[] }) {
  const t = useTranslations("overview.teams");
  const write = useWriteDuration();
  const most = Math.max(1, ...teams.map(({ count }) => count));
  return (
    <Section title={t("title")} note={t("note")} className="flex flex-col self-stretch">
      <Card className="flex-1">
        {teams.length === 0 && <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>}
        <ul>
          {teams.map(({ teamId, team, count, firstAnswer }) => (
            <li
              key={teamId}
              className="grid min-h-10 grid-cols-[112px_minmax(0,1fr)_96px] items-center gap-x-3 border-border px-4 text-ui tabular-nums not-last:border-b"
            >
              <span className="cut font-medium" title={team ?? undefined}>
                {team ?? t("none")}
              </span>
              <ShareBar share={count / most} />
              <span className="text-right">
                {count}{" "}
                {firstAnswer !== null && (
                  <span className="text-muted">{t("answer", { time: write(firstAnswer) })}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
