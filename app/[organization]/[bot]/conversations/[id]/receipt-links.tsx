import { ArrowUpRight, Check, ChevronRight, Copy, Headset, Send } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LiveRegion } from "@/components/ui/live-region";
import { useCopy } from "@/components/ui/use-copy";
import { cn } from "@/lib/cn";
import type { HandoffView } from "@/lib/conversations/queries-conversation";
import type { Receipt } from "@/lib/conversations/queries-receipt";

type Props = { handoff: HandoffView; counts: Receipt | null; deliveries: string };

const LINE = "flex min-h-7 w-full items-center gap-2 text-ui [&>svg]:text-muted";

/** Where there is more about a handoff. */
export function ReceiptLinks({ handoff, counts, deliveries }: Props) {
  const t = useTranslations("conversation.receipt");
  return (
    <nav aria-label={t("links")} className="border-t border-border px-4 py-2.5">
      {counts?.desk && (
        <a href={counts.desk.url} target="_blank" rel="noreferrer" className={LINE}>
          <Headset />
          {t("desk")}
          <End>
            {t("number", { number: counts.desk.number })}
            <ArrowUpRight className="icon-14" />
          </End>
        </a>
      )}
      <Link href={deliveries} prefetch={false} className={LINE}>
        <Send />
        {t("deliveries")}
        <End>
          {counts && <DeliveryCounts counts={counts.deliveries} />}
          <ChevronRight className="icon-14" />
        </End>
      </Link>
      <CopyId id={handoff.id} />
    </nav>
  );
}

const End = ({ children }: { children: ReactNode }) => (
  <span className="ml-auto flex min-w-0 items-center gap-1.5 text-muted tabular-nums">{children}</span>
);

function DeliveryCounts({ counts }: { counts: Receipt["deliveries"] }) {
  const t = useTranslations("conversation.receipt");
  const states = (["dead", "pending", "delivered"] as const).filter(
    (state) => counts[state] > 0 || state === "delivered",
  );
  return states.map((state) => (
    <span key={state} className={cn(state === "dead" && "font-medium text-danger")}>
      {t(state, { count: counts[state] })}
    </span>
  ));
}

function CopyId({ id }: { id: string }) {
  const t = useTranslations("conversation.receipt");
  const words = useTranslations("ui.copy");
  const { copied, copy } = useCopy();
  return (
    <>
      <button type="button" onClick={() => copy(id)} className={LINE}>
        {copied ? <Check /> : <Copy />}
        {t("id")}
        <End>
          <span className="mono cut text-small" title={id}>
            {id}
          </span>
          <span className="sr-only">, {words("copy")}</span>
        </End>
      </button>
      <LiveRegion>{copied ? words("copied") : ""}</LiveRegion>
    </>
  );
}
