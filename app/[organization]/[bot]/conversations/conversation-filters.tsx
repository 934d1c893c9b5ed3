import { useTranslations } from "next-intl";
import { filterHref } from "@/app/filter-href";
import { SearchField } from "@/components/ui/search-field";
import { SegmentLinks } from "@/components/ui/segment-links";
import { useWriteCount } from "@/components/ui/use-write-count";
import type { ConversationFilter } from "@/lib/conversations/conversation-filter";
import type { ConversationCounts } from "@/lib/conversations/queries-counts";
import { MOST_COUNTED } from "@/lib/most-counted";

const STATES = ["all", "waiting", "human", "bot"] as const;

type Props = { filter: ConversationFilter; counts: ConversationCounts };

/** Narrows the conversations to a state, and to some words. */
export function ConversationFilters({ filter, counts }: Props) {
  const t = useTranslations("conversations");
  const writeCount = useWriteCount(MOST_COUNTED);
  const links = STATES.map((name) => {
    const state = name === "all" ? undefined : name;
    return {
      href: filterHref({ state, search: filter.search }),
      label: t(`state.${name}`),
      count: writeCount(counts[name]),
      current: filter.state === state,
    };
  });
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      <SegmentLinks label={t("states")} links={links} />
      <SearchField label={t("search")} drops={["before", "after"]} className="ml-auto w-72 phone:w-full" />
    </div>
  );
}
