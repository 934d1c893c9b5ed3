import { expect, test } from "vitest";
import { startChatwoot } from "../start-chatwoot";
import { buildDesk } from "../testing/build-desk";

const NOON = Date.UTC(2026, 10, 23, 12);

test("the counts are told thirty times a minute to each user, and the list as often as he likes", async () => {
  let millis = NOON;
  const chatwoot = await startChatwoot({ millis: () => millis });
  const { base, boss, adam } = await buildDesk(chatwoot);
  const token = chatwoot.store.by.tokenOwner.first(`User:${boss.id}`)?.token ?? "";
  const ask = (path: string) =>
    fetch(`${chatwoot.url}${base}/conversations${path}`, { headers: { "Api-Access-Token": token } });
  for (let asked = 0; asked < 30; asked++) expect((await ask("/meta?status=open")).status).toBe(200);
  const refused = await ask("/meta?status=open");
  expect([refused.status, await refused.text()]).toEqual([429, "Retry later\n"]);
  expect(refused.headers.get("content-type")).toContain("text/plain");
  expect(refused.headers.get("retry-after")).toBeNull();
  expect((await ask("?status=open")).status).toBe(200);
  expect((await adam.call("GET", `${base}/conversations/meta`)).status).toBe(200);
  millis = NOON + 60_000;
  expect((await ask("/meta")).status).toBe(200);
  await chatwoot.close();
});
