import type { Problem } from "@/lib/api/problem";

export type ApiAnswer<T> = { status: number; headers: Headers; json: T };

type Request = { method?: string; body?: unknown; raw?: string };

/** A runtime that calls the API with its key. */
export const apiOf =
  (url: string, key: string) =>
  async <T = Problem>(path: string, { method = "GET", body, raw }: Request = {}): Promise<ApiAnswer<T>> => {
    const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(`${url}/api/v1/${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      ...(content !== undefined && { body: content }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      json: (text ? JSON.parse(text) : null) as T,
    };
  };
