import { isObject } from "../cast";
import type { StartedChatwoot } from "../start-chatwoot";

export type Answer = {
  status: number;
  body: unknown;
  /** What stands at a place in the body: `meta.assignee.name`. */
  at(path: string): unknown;
  id: number;
};

export type Call = (method: string, path: string, body?: unknown) => Promise<Answer>;

/** The API, called with somebody's token. */
export const callAs =
  (chatwoot: StartedChatwoot, token: string): Call =>
  async (method, path, body) => {
    const response = await fetch(chatwoot.url + path, {
      method,
      headers: { "Api-Access-Token": token, "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return answer(response.status, text === "" ? "" : JSON.parse(text));
  };

function answer(status: number, body: unknown): Answer {
  const at = (path: string) =>
    path.split(".").reduce<unknown>((value, key) => {
      if (Array.isArray(value)) return value[Number(key)];
      return isObject(value) ? value[key] : undefined;
    }, body);
  return { status, body, at, id: Number(at("id")) };
}
