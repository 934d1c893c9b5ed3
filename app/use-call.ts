"use client";

import { unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { sayRefusal } from "@/app/say-refusal";
import type { ActionError, ActionResult } from "@/lib/entry/action-result";

/** For what is done by one press: calls an action, and says so when it is refused, unless `refused` does. */
export function useCall() {
  const t = useTranslations("errors");
  const [pending, start] = useTransition();

  function call<Value>(
    run: () => Promise<ActionResult<Value>>,
    after?: (value: Value) => void,
    refused: (error: ActionError) => void = sayRefusal,
  ) {
    start(async () => {
      try {
        const result = await run();
        if (result.ok) return after?.(result.value);
        refused(result.error);
      } catch (thrown) {
        unstable_rethrow(thrown);
        refused({ code: "unavailable", message: t("offline"), fix: t("tryAgain") });
      }
    });
  }
  return { call, pending };
}
