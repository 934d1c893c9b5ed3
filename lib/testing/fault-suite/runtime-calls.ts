import { setTimeout as pause } from "node:timers/promises";

type Answer = { status: number; json: unknown };

/** A runtime that calls Baton as a good client does: until there is an answer, and with the same id. */
export type RuntimeCalls = {
  call(method: string, path: string, body?: object): Promise<Answer>;
  /** How often each answer came; `cut` when there was none. */
  answers: Map<string, number>;
};

type Options = { doors: string[]; key: string; random: () => number };

const TIMEOUT = 15_000;
const WAIT = 100;
const LONGEST_WAIT = 1_000;

const isAnswer = (status: number): boolean => status < 500 && status !== 429;

/** Every call begins at another of the doors, and goes on to the next when one does not answer. */
export function runtimeCalls({ doors, key, random }: Options): RuntimeCalls {
  const answers = new Map<string, number>();
  const count = (name: string) => answers.set(name, (answers.get(name) ?? 0) + 1);

  async function once(url: string, method: string, body?: object): Promise<Response | null> {
    const response = await fetch(url, {
      method,
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(TIMEOUT),
    }).catch(() => null);
    count(response ? String(response.status) : "cut");
    return response;
  }

  async function call(method: string, path: string, body?: object): Promise<Answer> {
    for (let door = Math.floor(random() * doors.length); ; door++) {
      const response = await once(`${doors[door % doors.length]}/api/v1/${path}`, method, body);
      const text = await response?.text().catch(() => null);
      if (response && text !== null && isAnswer(response.status))
        return { status: response.status, json: text ? JSON.parse(text) : null };
      const after = Number(response?.headers.get("retry-after") ?? 0) * 1000;
      await pause(Math.min(LONGEST_WAIT, Math.max(WAIT, after)));
    }
  }

  return { call, answers };
}
