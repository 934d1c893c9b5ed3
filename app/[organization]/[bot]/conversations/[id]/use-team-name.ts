import { useTranslations } from "next-intl";
import type { HandoffView } from "@/lib/conversations/queries-conversation";

/** How to call the team of a handoff: by its number where nobody knows its name; null when there is none. */
export function useTeamName({ team }: Pick<HandoffView, "team">): string | null {
  const t = useTranslations("conversation");
  return team && (team.name ?? t("team", { id: team.id }));
}
