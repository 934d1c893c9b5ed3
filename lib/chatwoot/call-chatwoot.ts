import type { FormData } from "undici";
import type { z } from "zod";
import { type Answer, type Call, CallFailed, callServer } from "@/lib/call-server";
import { ChatwootError } from "@/lib/chatwoot/chatwoot-error";
import { maskSecrets } from "@/lib/chatwoot/mask-secrets";
import { env } from "@/lib/env";
import { type Exchange, excerptOf } from "@/lib/outcome";

/** Where a Chatwoot stands, and whose token speaks to it. */
export type ChatwootAccess = {
  website: string;
  token: string;
  /** Asked before anything is changed there; when it says no, nothing is sent. */
  mayWrite?: () => boolean;
};

type Request<Shape extends z.ZodType> = {
  method: Call["method"];
  path: string;
  body?: Record<string, unknown>;
  form?: FormData;
  /** What is read of the answer; more may stand in it. */
  answer: Shape;
  /** How many bytes the answer may have. */
  limit?: number;
};

/** What was asked and answered, read; and how it looked on the wire. */
export type ChatwootAnswer<Value> = { value: Value; exchange: Exchange };

/** A request whose body is written out. */
type Written = Request<z.ZodType> & { text?: string };

const LIMIT = 8_000_000;

const shown = (json: string): string => maskSecrets(excerptOf(json));

function exchangeOf(access: ChatwootAccess, { method, path, text }: Written, answer?: Answered): Exchange {
  return {
    request: { method, url: access.website + path, ...(text && { body: shown(text) }) },
    ...(answer && { answer: { status: answer.status, body: shown(answer.text) } }),
  };
}

type Answered = Answer & { text: string };
type Refusal = { words?: string; attributes: string[] };

/** Chatwoot has four shapes of refusal (contract.md, section 0.2). */
function readRefusal({ text }: Answered): Refusal {
  const json = parseJson(text) as Record<string, unknown> | string | null;
  // A proxy's page or rack-attack's plain text: the status has to do.
  if (!json || typeof json === "string") return { attributes: [] };
  const { error, message, errors, attributes } = json;
  const words = message ?? error ?? (Array.isArray(errors) ? errors.join(", ") : undefined);
  return {
    ...(typeof words === "string" && { words: excerptOf(words) }),
    attributes: Array.isArray(attributes) ? attributes.map(String) : [],
  };
}

function retryAfterOf({ headers }: Answer): Date | undefined {
  const seconds = Number(headers["retry-after"]);
  return seconds > 0 ? new Date(Date.now() + seconds * 1000) : undefined;
}

async function send(access: ChatwootAccess, request: Written): Promise<Answered> {
  if (request.method !== "GET" && access.mayWrite?.() === false)
    throw new ChatwootError("Somebody else has taken this over", { status: null, arrived: "no" });
  const { method, path, form, text, limit = LIMIT } = request;
  try {
    const answer = await callServer({
      method,
      url: access.website + path,
      trust: "operator",
      timeout: env().CHATWOOT_TIMEOUT_MS,
      // The dashed form survives proxies that drop names with underscores (contract.md, section 0.1).
      headers: { "api-access-token": access.token, ...(text && { "content-type": "application/json" }) },
      ...(text && { body: text }),
      ...(form && { body: form }),
      limit,
    });
    return { ...answer, text: answer.body.toString("utf8") };
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error;
    const { message, arrived } = error;
    throw new ChatwootError(message, { status: null, arrived, exchange: exchangeOf(access, request) });
  }
}

/** Calls Chatwoot once and reads the answer; throws `ChatwootError` when it refuses or does not answer. */
export async function callChatwoot<Shape extends z.ZodType>(
  access: ChatwootAccess,
  request: Request<Shape>,
): Promise<ChatwootAnswer<z.infer<Shape>>> {
  const written: Written = { ...request, ...(request.body && { text: JSON.stringify(request.body) }) };
  const answer = await send(access, written);
  const exchange = exchangeOf(access, written, answer);
  if (answer.status < 200 || answer.status >= 300) {
    const retryAfter = retryAfterOf(answer);
    const { words, attributes } = readRefusal(answer);
    throw new ChatwootError(`Chatwoot answered ${answer.status}${words ? `: ${words}` : ""}`, {
      status: answer.status,
      attributes,
      // A server that broke may have broken after the work was done.
      arrived: answer.status >= 500 ? "unknown" : "no",
      exchange,
      ...(retryAfter && { retryAfter }),
    });
  }
  const parsed = request.answer.safeParse(answer.text ? parseJson(answer.text) : null);
  if (parsed.success) return { value: parsed.data, exchange };
  throw new ChatwootError(`Chatwoot's answer could not be read: ${parsed.error.issues[0]?.path.join(".")}`, {
    status: 502,
    arrived: "yes",
    exchange,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The path of a thing of an account in the application API. */
export const accountPath = (accountId: number, rest: string): string =>
  `/api/v1/accounts/${accountId}/${rest}`;
