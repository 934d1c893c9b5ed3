import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type StartedChatwoot, startChatwoot } from "../start-chatwoot";
import { buildDesk, PASSWORD } from "../testing/build-desk";
import { startMailCatcher } from "../testing/start-mail-catcher";

let mail: Awaited<ReturnType<typeof startMailCatcher>>;
let chatwoot: StartedChatwoot;
let desk: Awaited<ReturnType<typeof buildDesk>>;
let minutesLater = 0;

beforeAll(async () => {
  mail = await startMailCatcher();
  chatwoot = await startChatwoot({ smtpUrl: mail.url, millis: () => Date.now() + minutesLater * 60_000 });
  desk = await buildDesk(chatwoot);
});

afterAll(async () => {
  await chatwoot.close();
  await mail.close();
});

const visit = (address: string, cookie = "") => fetch(address, { redirect: "manual", headers: { cookie } });
const cookieOf = (response: Response) => response.headers.get("set-cookie")?.split(";")[0] ?? "";
const send = (path: string, fields: Record<string, string>) =>
  fetch(chatwoot.url + path, { method: "POST", redirect: "manual", body: new URLSearchParams(fields) });

test("a login link opens the desk once, and not after five minutes", async () => {
  const link = async () =>
    String((await desk.platform("GET", `/platform/api/v1/users/${desk.boss.id}/login`)).at("url"));
  const [used, late] = [await link(), await link()];
  const entered = await visit(used);
  expect(entered.headers.get("location")).toBe("/app");
  const dashboard = `${chatwoot.url}/app/accounts/${desk.id}/dashboard`;
  expect(await (await visit(dashboard, cookieOf(entered))).text()).toContain("stands in for Chatwoot");
  expect((await visit(used)).status).toBe(401);
  const other = (await desk.platform("POST", "/platform/api/v1/accounts", { name: "Other" })).at("id");
  const member = { user_id: desk.boss.id, role: "agent" };
  await desk.platform("POST", `/platform/api/v1/accounts/${other}/account_users`, member);
  const chosen = await visit(`${await link()}&sso_account_id=${other}`);
  expect(chosen.headers.get("location")).toBe(`/app/accounts/${other}/dashboard`);
  minutesLater = 6;
  expect((await visit(late)).status).toBe(401);
  minutesLater = 0;
});

test("email and password open the desk, a wrong password does not", async () => {
  expect((await send("/app/login", { email: desk.adam.email, password: "wrong" })).status).toBe(401);
  const entered = await send("/app/login", { email: desk.adam.email.toUpperCase(), password: PASSWORD });
  expect(entered.status).toBe(302);
  expect((await visit(`${chatwoot.url}/app`, cookieOf(entered))).headers.get("location")).toBe(
    `/app/accounts/${desk.id}/dashboard`,
  );
});

test("a new agent is invited by letter, chooses a password, and is in", async () => {
  const invitation = { name: "Nora New", email: "nora@acme.test", role: "agent" };
  await desk.boss.call("POST", `${desk.base}/agents`, invitation);
  const letter = await vi.waitFor(() => {
    const found = mail.letters.find((one) => one.includes("nora@acme.test"));
    if (!found) throw new Error("no letter yet");
    return found;
  });
  expect(letter).toContain("Olivia, with Acme, has invited you to try out Chatwoot.");
  expect((await send("/app/login", { email: invitation.email, password: "" })).status).toBe(401);
  const link = new URL(/http\S+/.exec(letter)?.[0] ?? "");
  expect((await visit(link.href)).status).toBe(200);
  const token = link.searchParams.get("reset_password_token") ?? "";
  const choose = (password: string) =>
    send("/app/auth/password/edit", {
      reset_password_token: token,
      password,
      password_confirmation: password,
    });
  expect((await choose("weak")).status).toBe(422);
  expect((await choose(PASSWORD)).status).toBe(302);
  expect((await visit(link.href)).status).toBe(404);
  expect((await send("/app/login", { email: invitation.email, password: PASSWORD })).status).toBe(302);
});

test("words are shown, not run", async () => {
  const conversation = await desk.newConversation("shown");
  const content = "<script>alert(1)</script>";
  await desk.boss.call("POST", `${conversation}/messages`, { content, message_type: "incoming" });
  const entered = await send("/app/login", { email: desk.adam.email, password: PASSWORD });
  const page = await visit(`${chatwoot.url}${conversation.replace("/api/v1", "/app")}`, cookieOf(entered));
  const text = await page.text();
  expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(text).not.toContain(content);
});
