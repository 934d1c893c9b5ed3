import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { exampleCalls } from "@/lib/api/example-calls";
import { handOffSchema, newMessageSchema } from "@/lib/conversations/schema";

/** What a shell would hand to curl. */
function wordsOf(call: string): string[] {
  const script = `curl() { for word in "$@"; do printf '%s\\0' "$word"; done; }\n${call}`;
  return execFileSync("sh", ["-c", script], { encoding: "utf8" }).split("\0").slice(0, -1);
}

const place = {
  api: "https://baton.acme.com/api/v1",
  key: "baton_secret",
  channel: `Olivia's "web" $HOME \`id\``,
};
const words = {
  hello: "Isn't [anybody ] there?",
  customer: "Zoë",
  intent: "shop.order",
  farewell: "One moment.",
};
const calls = exampleCalls(place, words);

test("a message is sent as the API wants it, whatever the channel is called", () => {
  const [url, , bearer, , type, , body] = wordsOf(calls.message);
  expect([url, bearer, type]).toEqual([
    "https://baton.acme.com/api/v1/conversations/try-1/messages",
    "Authorization: Bearer baton_secret",
    "Content-Type: application/json",
  ]);
  const message = newMessageSchema.parse(JSON.parse(body ?? ""));
  expect(message).toMatchObject({
    from: "user",
    text: words.hello,
    channel: place.channel,
    person: { id: "first-try", name: "Zoë" },
  });
});

test("without a channel it is left out: the runtime's own is taken", () => {
  const { message } = exampleCalls({ ...place, channel: null }, words);
  expect(JSON.parse(wordsOf(message).at(-1) ?? "")).not.toHaveProperty("channel");
});

test("the same conversation is handed over", () => {
  const [url, ...rest] = wordsOf(calls.handOff);
  expect(url).toBe("https://baton.acme.com/api/v1/conversations/try-1/handoff");
  expect(handOffSchema.parse(JSON.parse(rest.at(-1) ?? ""))).toMatchObject({
    unfinishedIntents: ["shop.order"],
    text: "One moment.",
  });
});

test("events are waited for", () => {
  expect(wordsOf(calls.events)).toEqual([
    "https://baton.acme.com/api/v1/events?after=0&wait=30",
    "-H",
    "Authorization: Bearer baton_secret",
  ]);
});
