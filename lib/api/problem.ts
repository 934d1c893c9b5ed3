import { HTTPException } from "hono/http-exception";
import { AppError, ERRORS, type ErrorCode } from "@/lib/errors";
import { isDatabaseAway } from "@/lib/is-database-away";

/** An error as RFC 9457 says it, with a code for machines and a fix for people. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  detail?: string;
  fix?: string;
  fields?: Record<string, string>;
  requestId: string;
};

function asAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (error instanceof HTTPException && error.status === 400) {
    return new AppError("invalid-json", "The body could not be read as JSON.", {
      fix: "Send JSON, with «content-type: application/json».",
    });
  }
  if (error instanceof HTTPException && error.status === 415) {
    return new AppError("unsupported-type", "The body is not of a type that is read here.", {
      fix: "Send JSON, with «content-type: application/json».",
    });
  }
  if (isDatabaseAway(error)) {
    return new AppError("unavailable", "The database cannot be reached this moment.", {
      // It may have gone away, or kept us waiting, with the request in hand.
      fix: "Send the same request again in a few seconds: what was done is not done twice.",
      retryAfter: 2,
    });
  }
  return null;
}

const ELSEWHERE = "See that you name it by its own id, and that your key is of the chatbot it belongs to.";
const UNKNOWN = {
  detail: "It is not known whether the request took effect.",
  fix: "Send the same request again: what was done is not done twice. If it stays, tell whoever runs Baton the requestId.",
};

/** What the caller is told, and whether it is ours to look into. What is unknown never shows its text. */
export function problemOf(
  error: unknown,
  requestId: string,
): { problem: Problem; retryAfter?: number; isOurs: boolean } {
  const known = asAppError(error);
  const code = known?.code ?? "internal";
  const { status, title } = ERRORS[code];
  const problem: Problem = { type: "about:blank", title, status, code, requestId };
  if (!known) return { problem: { ...problem, ...UNKNOWN }, isOurs: true };
  const { message, fields, retryAfter } = known;
  const fix = known.fix ?? (code === "not-found" ? ELSEWHERE : undefined);
  return {
    problem: { ...problem, detail: message, ...(fix && { fix }), ...(fields && { fields }) },
    ...(retryAfter !== undefined && { retryAfter }),
    isOurs: code === "internal",
  };
}
