"use client";

import { unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { toast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/entry/action-result";

/** For what is done by one press: calls an action, and says so when it is refused. */
export function useCall() {
  const t = useTranslations("errors");
  const [pending, start] = useTransition();

  function call<Value>(run: () => Promise<ActionResult<Value>>, after?: (value: Value) => void) {
    start(async () => {
      try {
        const result = await run();
        if (result.ok) return after?.(result.value);
        toast({
          tone: "bad",
          text: result.error.message,
          ...(result.error.fix && { detail: result.error.fix }),
        });
      } catch (thrown) {
        unstable_rethrow(thrown);
        toast({ tone: "bad", text: t("offline"), detail: t("tryAgain") });
      }
    });
  }
  return { call, pending };
}
