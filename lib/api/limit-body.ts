import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { AppError } from "@/lib/errors";

const LARGEST = 2_000_000;
const LARGEST_WITH_FILES = 100_000_000;

function refuse(): never {
  throw new AppError("too-large", `The body has more than ${LARGEST / 1_000_000} MB.`, {
    fix: "Send files as multipart or by their address in «attachments», and at most 150,000 characters of text.",
  });
}

const countWhileReading = bodyLimit({ maxSize: LARGEST, onError: refuse });
const largestOf = (contentType: string | undefined) =>
  contentType?.startsWith("multipart/") ? LARGEST_WITH_FILES : LARGEST;

/** Refuses a body that is too large. A stated length costs nothing to check; only a body without one is counted. */
export const limitBody: MiddlewareHandler = async (c, next) => {
  const length = c.req.header("content-length");
  if (length === undefined && c.req.method !== "GET") return countWhileReading(c, next);
  if (Number(length) > largestOf(c.req.header("content-type"))) refuse();
  await next();
};
