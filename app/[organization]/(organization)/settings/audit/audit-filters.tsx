import { useTranslations } from "next-intl";
import { filterHref } from "@/app/filter-href";
import { FilterSelect } from "@/components/ui/filter-select";
import type { AuditChoices } from "@/lib/audit/queries";
import type { AuditFilter } from "@/lib/audit/schema";
import { useActionWords } from "./use-action-words";

const DAY = 86_400_000;
const PERIODS = { today: 0, week: 6, month: 29 };

type Props = { filter: AuditFilter; choices: AuditChoices; now: Date };

export function AuditFilters({ filter, choices, now }: Props) {
  const t = useTranslations("people.audit");
  const words = useActionWords();
  const choice = (label: string, change: AuditFilter) => {
    const next = { ...filter, to: undefined, ...change, before: undefined };
    const current = Object.entries(change).every(
      ([name, value]) => filter[name as keyof AuditFilter] === value,
    );
    return { label, href: filterHref(next), current };
  };
  const since = (days: number) => new Date(now.getTime() - days * DAY).toISOString().slice(0, 10);
  const periods = Object.entries(PERIODS) as [keyof typeof PERIODS, number][];
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      <FilterSelect
        label={t("what")}
        choices={[
          choice(t("anything"), { action: undefined }),
          ...choices.actions.map((action) => choice(words(action), { action })),
        ]}
      />
      <FilterSelect
        label={t("who")}
        choices={[
          choice(t("anybody"), { actor: undefined }),
          ...choices.actors.map(({ id, name }) => choice(name, { actor: id })),
        ]}
      />
      <FilterSelect
        label={t("when")}
        choices={[
          choice(t("anyTime"), { from: undefined }),
          ...periods.map(([name, days]) => choice(t(`period.${name}`), { from: since(days) })),
          ...(isOther(
            filter,
            periods.map(([, days]) => since(days)),
          )
            ? [choice(filter.from ?? "", { from: filter.from })]
            : []),
        ]}
      />
    </div>
  );
}

/** A day that somebody wrote into the address themselves. */
const isOther = ({ from }: AuditFilter, known: string[]): boolean =>
  from !== undefined && !known.includes(from);
