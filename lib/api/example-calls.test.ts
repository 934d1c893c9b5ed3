import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { exampleCalls } from "@/lib/api/example-calls";
import { newMessageSchema } from "@/lib/conversations/schema";

/** What a shell would hand to curl. */
function wordsOf(call: string): string[] {
  const script = `curl() { for word in "$@"; do printf '%s\\0' "$word"; done; }\n${call}`;
  return execFileSync("sh", ["-c", script], { encoding: "utf8" }).split("\0").slice(0, -1);
}

const calls = exampleCalls({
  baseUrl: "https://baton.acme.com",
  key: "baton_secret",
  channel: `Olivia's "web" $HOME \`id\``,
});

test("a message is sent as the API wants it, whatever the channel is called", () => {
  const [url, , bearer, , type, , body] = wordsOf(calls.message);
  expect([url, bearer, type]).toEqual([
    "https://baton.acme.com/api/v1/conversations/first-try/messages",
    "Authorization: Bearer baton_secret",
    "Content-Type: application/json",
  ]);
  const message = newMessageSchema.parse(JSON.parse(body ?? ""));
  expect(message).toMatchObject({ from: "user", channel: `Olivia's "web" $HOME \`id\`` });
});

test("without a channel it is left out: the runtime's own is taken", () => {
  const { message } = exampleCalls({ baseUrl: "https://baton.acme.com", key: "k", channel: null });
  expect(JSON.parse(wordsOf(message).at(-1) ?? "")).not.toHaveProperty("channel");
});

test("events are waited for", () => {
  expect(wordsOf(calls.events)).toEqual([
    "https://baton.acme.com/api/v1/events?after=0&wait=30",
    "-H",
    "Authorization: Bearer baton_secret",
  ]);
});
