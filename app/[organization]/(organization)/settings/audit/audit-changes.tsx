import { useTranslations } from "next-intl";
import type { AuditEntry } from "@/lib/audit/queries";
import { type Change, changesOf } from "./changes-of";
import { spellOut } from "./spell-out";
import { useValueWords } from "./use-value-words";

/** What was changed, field by field: before and after. */
export function AuditChanges({ entry }: { entry: AuditEntry }) {
  const changes = changesOf(entry.action, entry.details);
  if (changes.length === 0) return null;
  return (
    <ul className="mt-0.5 grid gap-0.5 text-muted">
      {changes.map((change) => (
        <ChangeLine key={change.field} change={change} />
      ))}
    </ul>
  );
}

function ChangeLine({ change: { field, before, after } }: { change: Change }) {
  const t = useTranslations("people.audit");
  const wordsOf = useValueWords();
  const values = {
    field: t.has(`field.${field}`) ? t(`field.${field}`) : spellOut(field),
    before: wordsOf(field, before),
    after: wordsOf(field, after),
  };
  const words = t(before === undefined ? "fact" : "change", values);
  return (
    <li className="line-clamp-4 wrap-anywhere first-letter:uppercase" title={words} dir="auto">
      {words}
    </li>
  );
}
