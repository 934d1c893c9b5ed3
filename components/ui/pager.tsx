import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { buttonStyle } from "@/components/ui/button-style";
import { CardFoot } from "@/components/ui/card-foot";
import { cn } from "@/lib/cn";

type Props = {
  newer?: string | undefined;
  older?: string | undefined;
  /** "1 to 8 of 1,204" */
  children: ReactNode;
};

/** The foot of a list that goes on; at an end the word stays, and leads nowhere. */
export function Pager({ newer, older, children }: Props) {
  const t = useTranslations("ui.pager");
  const step = (href: string | undefined, words: string) =>
    href ? (
      <ButtonLink look="ghost" size="small" href={href} scroll={false}>
        {words}
      </ButtonLink>
    ) : (
      <span
        aria-disabled
        className={cn(buttonStyle({ look: "ghost", size: "small" }), "pointer-events-none opacity-50")}
      >
        {words}
      </span>
    );
  return (
    <CardFoot>
      {children}
      <nav aria-label={t("label")} className="ml-auto flex gap-1">
        {step(newer, t("newer"))}
        {step(older, t("older"))}
      </nav>
    </CardFoot>
  );
}
