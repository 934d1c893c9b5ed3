import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RelativeTime } from "@/components/ui/relative-time";
import type { DeliveryView } from "@/lib/deliveries/queries-delivery";
import { receiverOf } from "./receiver-of";

/** Why a delivery stands as it does, and what helps, in a sentence or two. */
export function useWhy(): (delivery: DeliveryView) => ReactNode {
  const t = useTranslations("deliveries.why");
  return (delivery) => {
    const { standing, tries, attempts } = delivery;
    const receiver = receiverOf(delivery);
    if (standing.is === "dead")
      return t(`${tries.at(-1)?.outcome === "refused" ? "refused" : "gaveUp"}.${receiver}`);
    if (standing.is === "behind") return t("behind", { kind: standing.waitsFor });
    if (standing.is === "pending" && standing.next !== null) {
      const { next, wait } = standing;
      return t.rich(`wait.${wait}`, {
        attempts,
        number: attempts + 1,
        time: () => <RelativeTime at={next} />,
      });
    }
    return t(standing.is, { attempts });
  };
}
