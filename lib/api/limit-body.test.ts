import { request } from "node:http";
import { json } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Problem } from "@/lib/api/problem";
import { webhookUrl } from "@/lib/desk/webhook-url";
import { buildLiveBot, type LiveBot, startWorld, type World } from "@/lib/testing/start-world";

let world: World;
let bot: LiveBot;

beforeAll(async () => {
  world = await startWorld();
  bot = await buildLiveBot(world);
});
afterAll(() => world.stop());

type Sending = { url: string; key?: string } & ({ announced: number } | { sent: number });
type Refused = { status: number | undefined; detail: string | undefined };

/** Begins a form and waits for the answer: one that says how long it is, or so many bytes of one that does not. */
function begin({ url, key = bot.key, ...form }: Sending): Promise<Refused> {
  const headers = {
    authorization: `Bearer ${key}`,
    "content-type": "multipart/form-data; boundary=x",
    ...("announced" in form && { "content-length": form.announced }),
  };
  return new Promise((resolve, reject) => {
    const call = request(url, { method: "POST", headers, agent: false }, async (response) => {
      resolve({ status: response.statusCode, detail: ((await json(response)) as Problem).detail });
      call.destroy();
    });
    call.on("error", reject).flushHeaders();
    if ("sent" in form) call.write(Buffer.alloc(form.sent, "x"));
  });
}

const messages = () => `${world.url}/api/v1/conversations/c/messages`;

async function sendFile(bytes: number) {
  const form = new FormData();
  form.set("message", JSON.stringify({ id: `of-${bytes}`, from: "user", text: "see the file" }));
  form.append("file", new File(["x".repeat(bytes)], "large.txt"));
  const written = new Response(form);
  const response = await fetch(messages(), {
    method: "POST",
    headers: {
      authorization: `Bearer ${bot.key}`,
      "content-type": written.headers.get("content-type") ?? "",
    },
    body: written.body,
    duplex: "half",
  } as RequestInit);
  return response.status;
}

test.each([
  ["a webhook", () => webhookUrl("nobodys")],
  ["a handoff", () => `${world.url}/api/v1/conversations/c/handoff`],
  ["an address that does not exist", () => `${world.url}/api/v1/conversations/c/messages/more`],
])("%s that calls itself multipart may have no more than any other body", async (_, url) => {
  const refused = { status: 413, detail: "The body has more than 2 MB." };
  expect(await begin({ url: url(), announced: 2_000_001 })).toEqual(refused);
  expect(await begin({ url: url(), sent: 2_000_001 })).toEqual(refused);
});

test("a message with a file of 3 MB is taken, also when it does not say how long it is", async () => {
  expect(await sendFile(3_000_000)).toBe(202);
});

test("a message with files of more than 100 MB is refused with that figure", async () => {
  const refused = { status: 413, detail: "The body has more than 100 MB." };
  expect(await begin({ url: messages(), announced: 100_000_001 })).toEqual(refused);
  expect(await begin({ url: messages(), sent: 100_000_001 })).toEqual(refused);
});

test("nobody without a key has files read", async () => {
  expect((await begin({ url: messages(), key: "wrong", sent: 3_000_000 })).status).toBe(401);
});
