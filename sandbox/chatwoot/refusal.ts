import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** An answer other than the usual one, in the words and the shape that Chatwoot uses. */
export class Refusal extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly body: unknown,
  ) {
    super(`refused with ${status}`);
  }
}

export const notFound = () => new Refusal(404, { error: "Resource could not be found" });
export const notFoundByRails = () => new Refusal(404, { status: 404, error: "Not Found" });
export const brokenByRails = () => new Refusal(500, { status: 500, error: "Internal Server Error" });
export const notAllowed = () => new Refusal(401, { error: "You are not authorized to do this action" });
export const overLimit = () =>
  new Refusal(402, { error: "Account limit exceeded. Upgrade to a higher plan" });

/** A row that its model would not save. */
export const invalid = (message: string, attributes: string[]) => new Refusal(422, { message, attributes });

/** Everything that goes wrong while a message is made has this other shape. */
export const unprocessable = (error: string) => new Refusal(422, { error });

export const answerError = (report: (error: unknown) => void) => (error: Error, c: Context) => {
  if (error instanceof Refusal) return c.json(error.body, error.status);
  report(error);
  return c.json({ status: 500, error: "Internal Server Error" }, 500);
};
