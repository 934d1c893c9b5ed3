import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "@/lib/db";
import { talkOf } from "@/lib/testing/runtime-of-test";
import { buildLiveBot, type LiveBot, startWorld, type World } from "@/lib/testing/start-world";
import { waitFor } from "@/lib/testing/wait-for";

process.env.ATTACHMENT_MB = "1";

let world: World;
let bot: LiveBot;
let files: Server;
let address: string;
let failures = 0;

beforeAll(async () => {
  world = await startWorld();
  bot = await buildLiveBot(world);
  files = createServer((request, response) => {
    const path = request.url ?? "";
    if (path.startsWith("/moved")) return response.writeHead(302, { location: `${address}/paper.txt` }).end();
    if (path.startsWith("/astray")) return response.writeHead(302, { location: "http://[" }).end();
    if (path.startsWith("/inward"))
      return response.writeHead(302, { location: "http://10.0.0.7/secret" }).end();
    if (path.startsWith("/huge")) return response.end(Buffer.alloc(1_000_001));
    if (path.startsWith("/gone")) return response.writeHead(404).end();
    if (path.startsWith("/shaky") && failures-- > 0) return response.writeHead(503).end();
    response.writeHead(200, { "content-type": "text/plain; charset=utf-8" }).end("hello paper");
  });
  await new Promise<void>((resolve) => files.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(files.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await world.stop();
  files.close();
});

/** The files of a conversation at the desk: name, type and what stands in them. */
async function atDesk(number: number) {
  const url = `conversations/${number}/messages`;
  const { json } = await bot.desk.call(bot.desk.admin, "GET", url);
  const messages = json.payload as {
    content: string;
    attachments?: { data_url: string; content_type: string }[];
  }[];
  const read = async ({ data_url, content_type }: { data_url: string; content_type: string }) => {
    const name = decodeURIComponent(data_url.split("/").at(-1) ?? "");
    return { name, type: content_type, text: await (await fetch(data_url)).text() };
  };
  return Promise.all(
    messages.map(async ({ content, attachments = [] }) => ({
      content,
      files: await Promise.all(attachments.map(read)),
    })),
  );
}

const paper = { name: "paper.txt", type: "text/plain", text: "hello paper" };

test("a customer's file, named by its address, arrives as a file", async () => {
  const t = talkOf(world, bot);
  await t.user("see here", {
    attachments: [{ url: `${address}/paper.txt` }, { url: `${address}/moved`, name: "moved.txt" }],
  });
  expect(await atDesk(await t.at("see here"))).toEqual([
    { content: "see here", files: [paper, { ...paper, name: "moved.txt" }] },
  ]);
});

test("a file without words, and one of the bot", async () => {
  const t = talkOf(world, bot);
  await t.api(`${t.path}/messages`, {
    method: "POST",
    body: { id: "only", from: "user", attachments: [{ url: `${address}/paper.txt` }] },
  });
  await t.bot("the label", { attachments: [{ url: `${address}/label.txt` }] });
  const [first, second] = await atDesk(await t.at("the label"));
  expect(first?.files).toEqual([paper]);
  expect(second?.files).toEqual([{ ...paper, name: "label.txt" }]);
});

test.each([
  ["too large", "/huge.bin", "larger than 1 MB"],
  ["not there", "/gone.txt", "answered 404"],
  ["led nowhere", "/astray", "it redirects to nowhere"],
  ["led into a private network", "/inward", "private network"],
])("a file that is %s is said in the thread, and the words still go", async (_, path, reason) => {
  const t = talkOf(world, bot);
  const url = address + path;
  await t.user("my receipt", { attachments: [{ url, name: "receipt" }] });
  const content = `my receipt\n\n[receipt](${url}) could not be carried: `;
  await t.user("and this");
  const [message] = await atDesk(await t.at("and this"));
  expect(message?.content).toContain(content);
  expect(message?.content).toContain(reason);
  expect(message?.files).toEqual([]);
});

test("a server that is away for a moment is asked again", async () => {
  failures = 1;
  const t = talkOf(world, bot);
  await t.user("shaky", { attachments: [{ url: `${address}/shaky.txt` }] });
  const [message] = await atDesk(await t.at("shaky"));
  expect(message?.files).toEqual([{ ...paper, name: "shaky.txt" }]);
});

test("files that cannot be fetched do not have the desk left alone", async () => {
  const talks = Array.from({ length: 6 }, () => talkOf(world, bot));
  const attachments = [{ url: "http://127.0.0.1:9/nobody.png" }];
  await Promise.all(talks.map((t) => t.user("nobody there", { attachments })));
  const tried = `select 1 from "Attempt" a join "Delivery" d on d.id = a."deliveryId"
    join "Message" m on m.id = (d.payload->>'messageId')::bigint where m.text = 'nobody there'`;
  await waitFor("each was tried", async () => (await sql.query(tried)).length >= 6);
  expect(await sql.query(`select reason from "Destination" where "heldUntil" is not null`)).toEqual([]);
  await Promise.all(talks.map((t) => waitFor("the words are there", () => t.deskRows().length === 1)));
});

const post = (t: ReturnType<typeof talkOf>, body: FormData | string, headers?: Record<string, string>) =>
  fetch(`${world.url}/api/v1/${t.path}/messages`, {
    method: "POST",
    headers: { authorization: `Bearer ${bot.key}`, ...headers },
    body,
  });

function formOf(message: object, name: string, content: string): FormData {
  const form = new FormData();
  form.set("message", JSON.stringify(message));
  form.append("file", new File([content], name, { type: "text/plain" }));
  return form;
}

const sendForm = (t: ReturnType<typeof talkOf>, message: object, content: string) =>
  post(t, formOf(message, "räther ödd.txt", content));

test("a file that came along with the message arrives, is kept, and is the same when it is sent again", async () => {
  const t = talkOf(world, bot);
  const message = { id: "form-1", from: "user", text: "see the file" };
  expect([(await sendForm(t, message, "one")).status, (await sendForm(t, message, "one")).status]).toEqual([
    202, 202,
  ]);
  expect(await atDesk(await t.at("see the file"))).toEqual([
    { content: "see the file", files: [{ name: "räther ödd.txt", type: "text/plain", text: "one" }] },
  ]);
  expect((await sendForm(t, message, "other")).status).toBe(409);
  const { messages } = (await t.api<{ messages: { attachments: { url: string }[] }[] }>(`${t.path}/messages`))
    .json;
  const kept = await fetch(messages[0]?.attachments[0]?.url ?? "");
  expect([await kept.text(), kept.headers.get("content-disposition")?.startsWith("attachment")]).toEqual([
    "one",
    true,
  ]);
});

test("a file whose long name is cut in the middle of an emoji comes along", async () => {
  const t = talkOf(world, bot);
  const form = formOf({ id: "long", from: "user", text: "long name" }, `${"a".repeat(254)}😀.txt`, "one");
  expect((await post(t, form)).status).toBe(202);
  const [message] = await atDesk(await t.at("long name"));
  expect(message?.files.map(({ text }) => text)).toEqual(["one"]);
});

test.each([
  ["without a boundary", "multipart/form-data"],
  ["with another boundary than it uses", "multipart/form-data; boundary=other"],
  ["of another kind", "multipart/mixed; boundary=x"],
])("a form %s is 400", async (_, type) => {
  const body = '--x\r\ncontent-disposition: form-data; name="message"\r\n\r\n{}\r\n--x--\r\n';
  const response = await post(talkOf(world, bot), body, { "content-type": type });
  expect(response.status).toBe(400);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await response.json()).toMatchObject({ detail: "The body could not be read as a form." });
});

test("a file that is too large to come along is 413, and nothing is kept", async () => {
  const t = talkOf(world, bot);
  const before = await sql.query(`select count(*)::int as n from "File"`);
  expect((await sendForm(t, { id: "x", from: "user", text: "big" }, "x".repeat(1_000_001))).status).toBe(413);
  expect(await sql.query(`select count(*)::int as n from "File"`)).toEqual(before);
});
