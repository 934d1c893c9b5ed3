import { useTranslations } from "next-intl";
import type { DeliveryLine } from "@/lib/deliveries/describe-deliveries";

/** What a delivery says for itself: what came of it, or what it waits for. */
export function useSays(): (delivery: DeliveryLine) => string {
  const t = useTranslations("deliveries.says");
  return ({ standing, says }) => {
    if (standing.is === "behind") return t("behind", { kind: standing.waitsFor });
    if (standing.is === "paused") return t("paused");
    if (says !== null) return says;
    if (standing.is === "running") return t("running");
    return standing.is === "pending" ? t(standing.next ? "later" : "next") : "";
  };
}
