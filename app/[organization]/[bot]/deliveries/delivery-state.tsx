import { useTranslations } from "next-intl";
import type { Shape } from "@/components/ui/shapes";
import { State } from "@/components/ui/state";
import type { Standing } from "@/lib/deliveries/standing-of";

const SHAPES: Record<Standing["is"], Shape> = {
  delivered: "done",
  dead: "broken",
  running: "running",
  paused: "gate",
  behind: "behind",
  pending: "pending",
};

/** How a delivery stands: its shape, its colour and its word. */
export function DeliveryState({ standing }: { standing: Standing }) {
  const t = useTranslations("deliveries.standing");
  return <State is={SHAPES[standing.is]}>{t(standing.is)}</State>;
}
