import { refresh } from "next/cache";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { type ActionResult, fieldWords, misfit, refusal } from "@/lib/entry/action-result";
import { caller } from "@/lib/entry/caller";
import { organizationAt, organizationOwnedAt } from "@/lib/entry/organization-at";
import { requireUser } from "@/lib/entry/require-user";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";

type Action<Place extends string[], Schema extends z.ZodType, Value> = (
  ...request: [...place: Place, input: z.input<Schema>]
) => Promise<ActionResult<Value>>;

/**
 * The one way to write: parse, prove, one verb, answer. `prove` finds out who may do it, from where it is done;
 * afterwards the page that it was done on shows what has changed.
 */
const makeAction =
  <Place extends string[], Proof>(prove: (...place: Place) => Promise<Proof>) =>
  <Schema extends z.ZodType, Value>(
    schema: Schema,
    verb: (proof: Proof, input: z.output<Schema>) => Promise<Value>,
  ): Action<Place, Schema, Value> =>
  async (...request) => {
    const input = schema.safeParse(request.at(-1));
    const t = await getTranslations();
    if (!input.success) return misfit(input.error, (key) => fieldWords(t, key));
    try {
      // Whoever calls an action by hand may send anything as its place.
      const proof = await prove(...(request.slice(0, -1).map(String) as Place));
      const value = await verb(proof, input.data);
      refresh();
      return { ok: true, value };
    } catch (error) {
      unstable_rethrow(error);
      return refusal(error, await note(error), t);
    }
  };

/** An action of somebody who need not be signed in. */
export const guestAction = makeAction(caller);
export const userAction = makeAction(requireUser);
/** Its first argument is the organization's address. */
export const organizationAction = makeAction(organizationAt);
export const ownerAction = makeAction(organizationOwnedAt);

async function note(error: unknown): Promise<string> {
  const requestId = (await headers()).get("x-request-id") ?? "";
  if (!(error instanceof AppError)) log.error({ requestId, error }, "action.failed");
  return requestId;
}
