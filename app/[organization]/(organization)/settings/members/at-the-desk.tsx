import { useTranslations } from "next-intl";
import type { Shape } from "@/components/ui/shapes";
import { State } from "@/components/ui/state";
import type { DeskState } from "@/lib/organizations/desk-state";

const SHAPES: Record<Exclude<DeskState, "off" | "none">, Shape> = {
  administrator: "done",
  agent: "attention",
  missing: "pending",
  unverified: "gate",
  leaving: "pending",
};

/** Where a member stands in Chatwoot; a member who is no owner has no place to stand there. */
export function AtTheDesk({ state }: { state: DeskState }) {
  const t = useTranslations("people.members");
  if (state === "off" || state === "none") return <span className="text-muted">{t(`atDesk.${state}`)}</span>;
  return <State is={SHAPES[state]}>{t(`atDesk.${state}`)}</State>;
}
