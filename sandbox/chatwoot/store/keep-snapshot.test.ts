import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type StartedChatwoot, startChatwoot } from "../start-chatwoot";
import { buildDesk } from "../testing/build-desk";

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "chatwoot-"));
});

afterEach(() => rm(directory, { recursive: true }));

test("a restart keeps everything: rows, sequences, tokens and files", async () => {
  const first = await startChatwoot({ directory, platformToken: "platform" });
  const desk = await buildDesk(first);
  const conversation = await desk.newConversation("kept");
  const form = new FormData();
  form.append("attachments[]", new File(["hello paper\n"], "paper.txt", { type: "text/plain" }));
  await fetch(`${first.url}${conversation}/messages`, {
    method: "POST",
    headers: { "Api-Access-Token": tokenOf(first, desk.boss.id) },
    body: form,
  });
  await first.close();

  const second = await startChatwoot({ directory, platformToken: "platform" });
  const get = async (path: string) =>
    (
      await fetch(second.url + path, { headers: { "Api-Access-Token": tokenOf(second, desk.boss.id) } })
    ).json();
  const { payload } = await get(`${conversation}/messages`);
  expect(payload[0].sender).toMatchObject({ type: "user", name: "Olivia" });
  expect(await (await fetch(payload[0].attachments[0].data_url)).text()).toBe("hello paper\n");
  const again = await buildDesk(second);
  expect(again.id).toBe(desk.id + 1);
  await second.close();
});

const tokenOf = (chatwoot: StartedChatwoot, userId: number) =>
  chatwoot.store.by.tokenOwner.first(`User:${userId}`)?.token ?? "";

test("two in one process know nothing of each other", async () => {
  const [one, two] = await Promise.all([startChatwoot(), startChatwoot()]);
  await buildDesk(one);
  expect(two.store.accounts.size).toBe(0);
  expect(one.platformToken).not.toBe(two.platformToken);
  await Promise.all([one.close(), two.close()]);
});
