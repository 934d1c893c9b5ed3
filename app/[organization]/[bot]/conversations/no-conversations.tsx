import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";

type Props = {
  /** The chatbot's address. */
  here: string;
  /** There are some, but they do not fit. */
  isFiltered: boolean;
};

/** What to do when the list is empty. */
export function NoConversations({ here, isFiltered }: Props) {
  const t = useTranslations("conversations");
  const href = isFiltered ? `${here}/conversations` : `${here}/developers`;
  const link = (chunks: ReactNode) => <TextLink href={href}>{chunks}</TextLink>;
  return (
    <EmptyState title={t(isFiltered ? "noneFits" : "empty")}>
      {t.rich(isFiltered ? "noneFitsText" : "emptyText", { link })}
    </EmptyState>
  );
}
