import Link from "next/link";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Cell } from "@/components/ui/cell";
import { Elapsed } from "@/components/ui/elapsed";
import { useNow } from "@/components/ui/now";
import { Row } from "@/components/ui/row";
import { State } from "@/components/ui/state";
import { cn } from "@/lib/cn";
import type { HandoffNow } from "@/lib/conversations/queries-handoffs-now";
import { handoffShapeOf, isLate } from "../handoff-shape-of";

type Props = { handoff: HandoffNow; href: string };

/** Somebody who waits for a human, or is with one. */
export function HandoffNowRow({ handoff, href }: Props) {
  const t = useTranslations("overview.now");
  const states = useTranslations("conversation.handoffState");
  const { person, state, team, agent, intent, since } = handoff;
  const hasWaited = isLate(since, useNow(1000)) && state !== "joined";
  return (
    <Row linked>
      <Cell cut line="1 / 1">
        <Link href={href} prefetch={false} className="row-link flex items-center gap-2 font-medium">
          <Avatar name={person} />
          <span className="cut" dir="auto" title={person}>
            {person}
          </span>
        </Link>
      </Cell>
      <Cell line="2 / 1">
        <State is={handoffShapeOf({ state, isLate: hasWaited })}>{states(state)}</State>
      </Cell>
      <Cell cut="wide" line="3 / 2">
        {team ?? t("none")}
      </Cell>
      <Cell cut="wide" line="2 / 2" className={agent ? undefined : "text-muted"}>
        {agent ?? t("nobody")}
      </Cell>
      <Cell cut="wide" line="3 / 1">
        {intent ? (
          <span className="mono" title={intent}>
            {intent}
          </span>
        ) : (
          <span className="text-muted">{t("none")}</span>
        )}
      </Cell>
      <Cell line="1 / 2" align="right">
        <span className={cn(hasWaited && "font-medium text-warning")}>
          <Elapsed since={since} />
        </span>
      </Cell>
    </Row>
  );
}
