import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { AuditEntry } from "@/lib/audit/queries";
import { spellOut } from "./spell-out";

/** Who did what to whom, in a sentence. */
export function AuditSentence({ entry }: { entry: AuditEntry }): ReactNode {
  const t = useTranslations("people.audit");
  const { actorName, action, subject, details } = entry;
  const key = action.replace(".", "-");
  const words = (name: string) => String(details[name] ?? "");
  const finding = words("finding");
  const name = (chunks: ReactNode) => (
    <b className="font-medium wrap-anywhere" dir="auto">
      {chunks}
    </b>
  );
  return t.rich(t.has(`sentence.${key}`) ? `sentence.${key}` : "sentence.unknown", {
    who: () => name(actorName),
    what: () => name(subject),
    b: name,
    action: spellOut(action),
    role: words("role"),
    from: words("from"),
    to: words("to"),
    reason: words("reason"),
    count: Number(details.count ?? 0),
    repair: t.has(`repair.${finding}`) ? t(`repair.${finding}`, { name: words("name") }) : spellOut(finding),
  });
}
