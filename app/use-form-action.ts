"use client";

import { unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { ActionError, ActionResult } from "@/lib/entry/action-result";

type Run<Input, Value> = (input: Input) => Promise<ActionResult<Value>>;

/** A form's action: sends its fields, says what is wrong with them, and calls back when it is done. */
export function useFormAction<Input, Value>(run: Run<Input, Value>, after?: (value: Value) => void) {
  const t = useTranslations("errors");
  const [error, action, pending] = useActionState(async (_: ActionError | null, data: FormData) => {
    try {
      const result = await run(Object.fromEntries(data) as Input);
      if (!result.ok) return result.error;
      after?.(result.value);
      return null;
    } catch (thrown) {
      unstable_rethrow(thrown);
      return { code: "unavailable" as const, message: t("offline"), fix: t("tryAgain") };
    }
  }, null);
  return { action, pending, error, fields: error?.fields ?? {} };
}
