import ipaddr from "ipaddr.js";
import { Agent, type Dispatcher, type FormData, request } from "undici";
import { noteCallTime, type Trust } from "@/lib/call-time";
import { isAllowedAddress, lookupAllowed } from "@/lib/private-network";

export type Call = {
  method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  url: string;
  trust: Trust;
  headers?: Record<string, string>;
  body?: string | Uint8Array | FormData;
  /** In milliseconds, for the whole call. */
  timeout: number;
  /** In bytes; a longer answer is cut off there. */
  limit?: number;
};

export type Answer = {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
};

/** No answer came. `arrived: "no"` is sure; with `"unknown"` the other side may have done what was asked. */
export class CallFailed extends Error {
  constructor(
    message: string,
    readonly arrived: "no" | "unknown",
    readonly code: string,
  ) {
    super(message);
    this.name = "CallFailed";
  }
}

const SETTINGS = { keepAliveTimeout: 4_000, keepAliveMaxTimeout: 30_000, connections: 128, pipelining: 1 };
const agents: Record<Trust, Agent> = {
  operator: new Agent(SETTINGS),
  customer: new Agent({ ...SETTINGS, connect: { lookup: lookupAllowed as never, timeout: 5_000 } }),
};

const NEVER_SENT = new Set([
  "ENOTFOUND",
  "EAI_AGAIN",
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EPRIVATE",
  "UND_ERR_CONNECT_TIMEOUT",
]);

function failure(error: unknown, { url, timeout }: Call): CallFailed {
  const host = new URL(url).host;
  const { code = "", name = "" } = error as { code?: string; name?: string };
  const words: Record<string, string> = {
    EPRIVATE: `${host} is in a private network`,
    ENOTFOUND: `${host} has no address`,
    EAI_AGAIN: `${host} could not be looked up`,
    ECONNREFUSED: `${host} refused the connection`,
    ECONNRESET: `${host} closed the connection`,
    UND_ERR_SOCKET: `${host} closed the connection`,
    UND_ERR_CONNECT_TIMEOUT: `${host} could not be reached`,
  };
  if (name === "TimeoutError")
    return new CallFailed(`${host} did not answer in ${timeout / 1000} s`, "unknown", "TIMEOUT");
  return new CallFailed(
    words[code] ?? `${host} could not be called (${code || name})`,
    NEVER_SENT.has(code) ? "no" : "unknown",
    code,
  );
}

function checkAddress({ url, trust }: Call): void {
  const { protocol, hostname } = new URL(url);
  if (protocol !== "http:" && protocol !== "https:")
    throw new CallFailed(`${url} is not http(s)`, "no", "EPROTOCOL");
  const literal = hostname.replace(/^\[|\]$/g, "");
  if (trust === "customer" && ipaddr.isValid(literal) && !isAllowedAddress(literal)) {
    throw new CallFailed(`${literal} is in a private network`, "no", "EPRIVATE");
  }
}

async function readBody(body: Dispatcher.ResponseData["body"], limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) break;
  }
  return Buffer.concat(chunks).subarray(0, limit);
}

/** Calls somebody else's server once; throws `CallFailed` when no answer came. Redirects are not followed. */
export async function callServer(call: Call): Promise<Answer> {
  checkAddress(call);
  const start = performance.now();
  try {
    const { statusCode, headers, body } = await request(call.url, {
      method: call.method,
      dispatcher: agents[call.trust],
      headers: { "user-agent": "Baton", ...call.headers },
      body: call.body ?? null,
      signal: AbortSignal.timeout(call.timeout),
    });
    noteCallTime(call.trust, performance.now() - start);
    const flat = Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]);
    return {
      status: statusCode,
      headers: Object.fromEntries(flat),
      body: await readBody(body, call.limit ?? 1_000_000),
    };
  } catch (error) {
    throw failure(error, call);
  }
}
