import type { z } from "zod";
import { AppError, type ErrorCode, FieldRefusal, Refusal } from "@/lib/errors";

/** Why an action did nothing, in words for the one who pressed the button. */
export type ActionError = {
  code: ErrorCode;
  message: string;
  fix?: string;
  /** What is wrong with a field, by its name. */
  fields?: Record<string, string>;
};

export type ActionResult<Value> = { ok: true; value: Value } | { ok: false; error: ActionError };

type ActionRefusal = { ok: false; error: ActionError };

type Values = Record<string, string | number>;
/** The texts of messages/, by their whole key. */
export type Texts = { (key: string, values?: Values): string; has(key: string): boolean };

const refused = (code: ErrorCode, fields: Record<string, string>): ActionRefusal => ({
  ok: false,
  error: { code, message: Object.values(fields)[0] ?? "", fields },
});

/** What stands at a field, by the key that a schema or a verb gave. */
export function fieldWords(t: Texts, key: string, values: Values = {}): string {
  return t(t.has(`fields.${key}`) ? `fields.${key}` : "fields.invalid", values);
}

function sentences(t: Texts, key: string, values: Values): Pick<ActionError, "message" | "fix"> {
  const fix = `refusals.${key}.fix`;
  return { message: t(`refusals.${key}.text`, values), ...(t.has(fix) && { fix: t(fix, values) }) };
}

/** What is known of a refusal that has no words of its own in messages/: those of its code, or what it says itself. */
function wordsOf(
  { code, message, fix, retryAfter }: AppError,
  t: Texts,
): Pick<ActionError, "message" | "fix"> {
  if (!t.has(`refusals.${code}.text`)) return { message, ...(fix && { fix }) };
  const seconds = retryAfter ?? 0;
  return sentences(t, code, { seconds, minutes: Math.ceil(seconds / 60) });
}

/** A refusal of ours in its words; of anything else nobody learns more than its request's number. */
export function refusal(error: unknown, number: string, t: Texts): ActionRefusal {
  if (error instanceof FieldRefusal) {
    const said = Object.entries(error.fields).map(([field, key]) => [
      field,
      fieldWords(t, key, error.values),
    ]);
    return refused(error.code, Object.fromEntries(said));
  }
  if (error instanceof Refusal)
    return { ok: false, error: { code: error.code, ...sentences(t, error.key, error.values) } };
  if (error instanceof AppError) return { ok: false, error: { code: error.code, ...wordsOf(error, t) } };
  return { ok: false, error: { code: "internal", ...sentences(t, "internal", { number }) } };
}

/** What a schema found, the first of it at each field. `words` turns a schema's key into a sentence. */
export function misfit(error: z.ZodError, words: (key: string) => string): ActionRefusal {
  const fields: Record<string, string> = {};
  for (const { path, message } of error.issues) fields[path.join(".")] ??= words(message);
  return refused("invalid-request", fields);
}
