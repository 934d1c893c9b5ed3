import { problemAnswer } from "./baton-shapes";

type Call = { method: "GET" | "POST" | "DELETE"; path: string; body?: unknown };

/** An answer that settles the call: everything but "not now". */
export type Answer = {
  status: number;
  json: unknown;
  /** The problem's code, when it was refused. */
  code: string | null;
  /** How long the attempt that was answered took. */
  ms: number;
  attempts: number;
};

/** Baton did not answer this time, however often it was tried. */
export class BatonAway extends Error {
  constructor(
    readonly attempts: number,
    readonly problem: string,
  ) {
    super(problem);
  }
}

export type Patience = { attempts: number; firstWaitMs: number; longestWaitMs: number; timeoutMs: number };

const PATIENCE: Patience = { attempts: 6, firstWaitMs: 200, longestWaitMs: 5_000, timeoutMs: 5_000 };

export type CallBaton = (call: Call, patience?: Partial<Patience>) => Promise<Answer>;

/** `after` in seconds; `isHopeless` until somebody repairs it. */
type Try = { answer: Answer } | { problem: string; after: number | null; isHopeless?: true };

const secondsOf = (header: string | null): number | null => (header === null ? null : Number(header) || null);

async function attempt(url: string, init: RequestInit): Promise<Try> {
  const startedAt = performance.now();
  try {
    const response = await fetch(url, init);
    const text = await response.text();
    const ms = Math.round(performance.now() - startedAt);
    if (response.status === 429 || response.status >= 500) {
      const after = secondsOf(response.headers.get("retry-after"));
      return { problem: `Baton answers ${response.status}`, after };
    }
    if (response.status === 401)
      return { problem: "Baton refuses the API key", after: null, isHopeless: true };
    const json: unknown = text === "" ? null : JSON.parse(text);
    const code = response.ok ? null : (problemAnswer.safeParse(json).data?.code ?? "unknown");
    return { answer: { status: response.status, json, code, ms, attempts: 1 } };
  } catch {
    return { problem: "Baton cannot be reached", after: null };
  }
}

/** Calls the runtime API. What can pass is tried again with the same words, so with the same ids. */
export function batonCaller(
  { url, apiKey }: { url: string; apiKey: string },
  usual: Partial<Patience> = {},
): CallBaton {
  return async ({ method, path, body }, unusual = {}) => {
    const patience = { ...PATIENCE, ...usual, ...unusual };
    const headers = { authorization: `Bearer ${apiKey}`, "content-type": "application/json" };
    for (let count = 1; ; count++) {
      const signal = AbortSignal.timeout(patience.timeoutMs);
      const init = { method, headers, signal, ...(body !== undefined && { body: JSON.stringify(body) }) };
      const tried = await attempt(`${url}/api/v1/${path}`, init);
      if ("answer" in tried) return { ...tried.answer, attempts: count };
      if (tried.isHopeless || count === patience.attempts) throw new BatonAway(count, tried.problem);
      const wait = tried.after === null ? patience.firstWaitMs * 2 ** (count - 1) : tried.after * 1000;
      await new Promise((resolve) => setTimeout(resolve, Math.min(wait, patience.longestWaitMs)));
    }
  };
}
