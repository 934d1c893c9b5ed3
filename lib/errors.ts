import type en from "@/messages/en.json";

/** Every way a request can be refused; each has one status and one title. */
export const ERRORS = {
  "invalid-request": { status: 422, title: "The request is not valid" },
  "invalid-json": { status: 400, title: "The body is not JSON" },
  "unsupported-type": { status: 415, title: "The body has another type" },
  unauthenticated: { status: 401, title: "Not signed in" },
  "invalid-key": { status: 401, title: "The API key is not valid" },
  forbidden: { status: 403, title: "Only owners may do this" },
  "not-found": { status: 404, title: "Not found" },
  conflict: { status: 409, title: "That does not fit the present state" },
  "human-owns-conversation": { status: 409, title: "A human owns the conversation" },
  "message-id-taken": { status: 409, title: "This message id holds other content" },
  "cursor-expired": { status: 410, title: "Events were forgotten" },
  "too-large": { status: 413, title: "The body is too large" },
  "unknown-team": { status: 422, title: "The desk has no such team" },
  "desk-is-off": { status: 409, title: "No desk is connected" },
  "rate-limited": { status: 429, title: "Too many requests" },
  unavailable: { status: 503, title: "Not available right now" },
  internal: { status: 500, title: "Something broke on our side" },
} as const;

export type ErrorCode = keyof typeof ERRORS;

type Options = { fix?: string; fields?: Record<string, string>; retryAfter?: number };

/** A refusal with words for the one who asked: what is wrong, and what to do. `retryAfter` is in seconds. */
export class AppError extends Error {
  readonly fix: string | undefined;
  readonly fields: Record<string, string> | undefined;
  readonly retryAfter: number | undefined;

  constructor(
    readonly code: ErrorCode,
    message: string,
    { fix, fields, retryAfter }: Options = {},
  ) {
    super(message);
    this.name = "AppError";
    this.fix = fix;
    this.fields = fields;
    this.retryAfter = retryAfter;
  }
}

type Values = Record<string, string | number>;

/** A refusal in the console: what is wrong, and what to do, stand in messages/ under `refusals`, by its key. */
export class Refusal extends AppError {
  constructor(
    code: ErrorCode,
    readonly key: keyof (typeof en)["refusals"],
    readonly values: Values = {},
  ) {
    super(code, key);
    this.name = "Refusal";
  }
}

/** A refusal of what was typed in the console: at each field the key of its words, in messages/ under `fields`. */
export class FieldRefusal extends AppError {
  constructor(
    code: ErrorCode,
    override readonly fields: Record<string, keyof (typeof en)["fields"]>,
    readonly values: Values = {},
  ) {
    super(code, Object.values(fields).join(", "), { fields });
    this.name = "FieldRefusal";
  }
}

/** The thing does not exist, or not for this caller: the two are never told apart. */
export class NotFound extends AppError {
  constructor(what: string, fix?: string) {
    super("not-found", `There is no such ${what}.`, fix ? { fix } : {});
  }
}
