import { ChevronDown, ChevronUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { BatonRail } from "@/components/ui/baton-rail";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorBox } from "@/components/ui/error-box";
import type { ConversationView } from "@/lib/conversations/queries-conversation";
import { weaveThread } from "@/lib/conversations/weave-thread";
import { ThreadRows } from "./thread-rows";
import type { LoadedThread } from "./use-conversation";
import { useFollowEnd } from "./use-follow-end";
import { useKeepPlace } from "./use-keep-place";

// Longer than what is seen at once.
const LONG = 20;

type Props = { view: ConversationView; botName: string; thread: LoadedThread };

/** The words of all three, with who had the baton at their left; whoever reads the end follows what comes. */
export function Thread({ view, botName, thread }: Props) {
  const t = useTranslations("conversation");
  const { messages, hasEarlier, isLoading, hasFailed, loadEarlier } = thread;
  const items = weaveThread(messages, view.handoffs, hasEarlier);
  const holder = useKeepPlace(messages[0]?.id);
  const end = useFollowEnd(items.length);
  return (
    <Card role="region" aria-label={t("thread")}>
      {(hasEarlier || items.length > LONG) && (
        <div className="flex flex-wrap justify-center gap-2 border-b border-border px-4 py-2">
          {hasEarlier && (
            <Button look="ghost" size="small" pending={isLoading} onClick={loadEarlier}>
              <ChevronUp />
              {t("earlier")}
            </Button>
          )}
          <ButtonLink look="ghost" size="small" href="#newest">
            <ChevronDown />
            {t("toEnd")}
          </ButtonLink>
          {hasFailed && <ErrorBox onRetry={loadEarlier} />}
        </div>
      )}
      {items.length === 0 && <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>}
      <div ref={holder} className="[overflow-anchor:none]">
        <BatonRail>
          <ThreadRows items={items} view={view} botName={botName} />
        </BatonRail>
      </div>
      <div ref={end} id="newest" className="scroll-mb-6" />
    </Card>
  );
}
