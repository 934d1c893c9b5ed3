import type { z } from "zod";
import { AppError, type ErrorCode } from "@/lib/errors";

/** Why an action did nothing, in words for the one who pressed the button. */
export type ActionError = {
  code: ErrorCode;
  message: string;
  fix?: string;
  /** What is wrong with a field, by its name. */
  fields?: Record<string, string>;
};

export type ActionResult<Value> = { ok: true; value: Value } | { ok: false; error: ActionError };

type Refusal = { ok: false; error: ActionError };

type Words = (key: string) => string;

const inWords = (fields: Record<string, string>, words: Words): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([field, key]) => [field, words(key)]));

/**
 * A refusal of ours in its own words; of anything else nobody learns more than its request's id. `words` turns
 * the key at a field into a sentence.
 */
export function refusal(error: unknown, requestId: string, words: Words): Refusal {
  if (error instanceof AppError) {
    const { code, message, fix, fields } = error;
    const said = fields && inWords(fields, words);
    return { ok: false, error: { code, message, ...(fix && { fix }), ...(said && { fields: said }) } };
  }
  const fix = `Try again. If it stays like this, tell whoever runs Baton the number ${requestId}.`;
  return {
    ok: false,
    error: { code: "internal", message: "Something broke on our side. Nothing was changed.", fix },
  };
}

/** What a schema found, the first of it at each field. `words` turns a schema's key into a sentence. */
export function misfit(error: z.ZodError, words: Words): Refusal {
  const fields: Record<string, string> = {};
  for (const { path, message } of error.issues) fields[path.join(".")] ??= words(message);
  const message = Object.values(fields)[0] ?? "";
  return { ok: false, error: { code: "invalid-request", message, fields } };
}
