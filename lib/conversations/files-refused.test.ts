import type { MiddlewareHandler } from "hono";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { talkOf } from "@/lib/testing/runtime-of-test";
import { buildLiveBot, type LiveBot, startWorld, type World } from "@/lib/testing/start-world";

type Answer = MiddlewareHandler;

let world: World;
let bot: LiveBot;
/** What the desk does with the next messages that bring files; afterwards it takes them. */
let answers: Answer[] = [];

beforeAll(async () => {
  const onRequest: MiddlewareHandler = (c, next) => {
    const answer = c.req.header("content-type")?.startsWith("multipart/") && answers.shift();
    return answer ? answer(c, next) : next();
  };
  world = await startWorld({ chatwoot: { onRequest } });
  bot = await buildLiveBot(world);
});
afterAll(() => world.stop());
beforeEach(() => {
  answers = [];
});

const tooLarge: Answer = async (c) => c.html("<html>413 Request Entity Too Large</html>", 413);
const unfit: Answer = async (c) => c.json({ message: "File type not supported" }, 422);
const neverThrough: Answer = async (c) => c.text("upstream timed out", 504);
const doneAndLost: Answer = async (c, next) => {
  await next();
  c.res = new Response("upstream timed out", { status: 504 });
};

/** Sends words with a file and then some without, and tells what stands at the desk of them. */
async function arriving(words: string, files = 1) {
  const t = talkOf(world, bot);
  const form = new FormData();
  form.set("message", JSON.stringify({ id: "with-files", from: "user", text: words }));
  for (let n = 1; n <= files; n++) form.append("file", new File([`paper ${n}`], `paper-${n}.txt`));
  const url = `${world.url}/api/v1/${t.path}/messages`;
  await fetch(url, { method: "POST", headers: { authorization: `Bearer ${bot.key}` }, body: form });
  await t.user("and then");
  const number = await t.at("and then");
  const { json } = await bot.desk.call(bot.desk.admin, "GET", `conversations/${number}/messages`);
  const messages = json.payload as { content: string; attachments?: unknown[] }[];
  return messages.map(({ content, attachments = [] }) => ({ content, files: attachments.length }));
}

const last = { content: "and then", files: 0 };
const withFile = (content: string) => [{ content, files: 1 }, last];

test.each([
  ["they are too large for a proxy", tooLarge, "Chatwoot answered 413"],
  ["they are of a kind that it refuses", unfit, "Chatwoot answered 422: File type not supported"],
])("when the desk takes no files because %s, the words come and name each", async (_, answer, reason) => {
  answers = [answer];
  const [message, ...others] = await arriving("my receipts", 2);
  expect(message).toEqual({ content: expect.stringMatching(/^my receipts\n\n/), files: 0 });
  const lines = message?.content.split("\n\n").slice(1).join("\n\n") ?? "";
  expect(lines).toMatch(/^\[paper-1\.txt\]\(.*\) could not be carried: .*\n\n\[paper-2\.txt\]\(.*\)/);
  expect(lines.split(`could not be carried: ${reason}`)).toHaveLength(3);
  expect(others).toEqual([last]);
});

test("a file that does not get through three times is left out, and the words come once", async () => {
  answers = Array(3).fill(neverThrough);
  const [message, ...others] = await arriving("my receipt");
  expect(message?.content).toMatch(/^my receipt\n\n.*could not be carried: Chatwoot answered 504$/);
  expect([message?.files, others]).toEqual([0, [last]]);
});

test("a file that got through the third time, although nobody heard so, is not left out", async () => {
  answers = [neverThrough, neverThrough, doneAndLost];
  expect(await arriving("my receipt")).toEqual(withFile("my receipt"));
});

test("a desk that fails once gets the file again", async () => {
  answers = [neverThrough];
  expect(await arriving("my receipt")).toEqual(withFile("my receipt"));
});
