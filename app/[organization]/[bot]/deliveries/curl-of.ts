import type { Exchange } from "@/lib/outcome";

const quoted = (words: string): string => `'${words.replaceAll("'", `'\\''`)}'`;

/** What was sent, as a line for a terminal; what was secret in it is missing. */
export function curlOf({ method, url, headers = {}, body }: Exchange["request"]): string {
  const lines = Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`);
  const data =
    body === undefined ? [] : [`-H ${quoted("content-type: application/json")}`, `-d ${quoted(body)}`];
  return [`curl -X ${method} ${quoted(url)}`, ...lines, ...data].join(" \\\n  ");
}
