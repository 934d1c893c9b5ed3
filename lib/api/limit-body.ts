import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { MOST_MB_TOGETHER } from "@/lib/conversations/keep-files";
import { AppError } from "@/lib/errors";

const MB = 1_000_000;
const LARGEST = 2 * MB;
const LARGEST_WITH_FILES = MOST_MB_TOGETHER * MB;

const MESSAGES = /^\/api\/v1\/conversations\/[^/]+\/messages$/;

/** Whether files come along in the body: only a message brings them. */
const bringsFiles = ({ req }: Context): boolean =>
  req.method === "POST" &&
  MESSAGES.test(req.path) &&
  req.header("content-type")?.startsWith("multipart/") === true;

/** A stated length costs nothing to check; only a body without one is counted. */
function holdTo(largest: number, fix: string): MiddlewareHandler {
  const refuse = (): never => {
    throw new AppError("too-large", `The body has more than ${largest / MB} MB.`, { fix });
  };
  const countWhileReading = bodyLimit({ maxSize: largest, onError: refuse });
  return async (c, next) => {
    const length = c.req.header("content-length");
    if (length === undefined && c.req.method !== "GET") return countWhileReading(c, next);
    if (Number(length) > largest) refuse();
    await next();
  };
}

const hold = holdTo(
  LARGEST,
  "Send files beside a message as multipart or by their address in «attachments», and at most 150,000 characters of text.",
);
const holdWithFiles = holdTo(LARGEST_WITH_FILES, "Send large files by their address in «attachments».");

/** Refuses a body that is too large. A message that brings files is left to `limitBodyWithFiles`. */
export const limitBody: MiddlewareHandler = (c, next) => (bringsFiles(c) ? next() : hold(c, next));

/** Lets a message bring files. It stands behind the key's check: nobody else may have so much read. */
export const limitBodyWithFiles: MiddlewareHandler = (c, next) =>
  bringsFiles(c) ? holdWithFiles(c, next) : next();
