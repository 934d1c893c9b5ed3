// Settings > Chatwoot: what is well at the desk, what is not, and what puts it right.
import { expect, type Page, test } from "@playwright/test";
import { callAccount, callPlatform, userAt } from "@/e2e/call-chatwoot";
import { checkAxe } from "@/e2e/check-axe";
import { letterTo, linkIn } from "@/e2e/mailbox";
import { addChannel, makeBot, makeOrganization } from "@/e2e/make-organization";
import { places } from "@/e2e/places";
import { signIn, signOut } from "@/e2e/sign-in";
import { switchOn } from "@/e2e/switch-on";

const CALLBACK = "http://127.0.0.1:9/hooks";

type Desk = { address: string; account: number };

/** An organization with one chatbot whose Chatwoot is on; its desk's page is open. */
async function makeDesk(page: Page, name: string): Promise<Desk> {
  const organization = await makeOrganization(page, name);
  const bot = await makeBot(page, organization, `${name} bot`);
  await addChannel(page, bot, CALLBACK);
  await switchOn(page, new URL(bot).pathname.slice(1));
  const address = `${organization}/settings/chatwoot`;
  await page.goto(address);
  const fact = (await page.getByText(new RegExp(`^“${name}”, number`)).textContent()) ?? "";
  return { address, account: Number(/\d+$/.exec(fact)?.[0]) };
}

const finding = (page: Page, title: string) =>
  page.getByRole("region", { name: "Findings" }).getByRole("listitem").filter({ hasText: title });
const check = (page: Page, name: string) =>
  page.getByRole("region", { name: "Checks" }).getByRole("listitem").filter({ hasText: name });

async function checkNow(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Check now" }).click();
}

test("before it is switched on, the page says where; afterwards it shows that all is well", async ({
  page,
}) => {
  const organization = await makeOrganization(page, "Quince");
  const bot = await makeBot(page, organization, "Quince bot");
  await page.goto(`${organization}/settings/chatwoot`);
  await expect(page.getByText("Switch Chatwoot on at a chatbot")).toBeVisible();
  await checkAxe(page);
  await page.getByRole("link", { name: "Integrations of Quince bot" }).click();
  await addChannel(page, bot, CALLBACK);
  await switchOn(page, new URL(bot).pathname.slice(1));
  await page.goto(`${organization}/settings/chatwoot`);
  await expect(page.getByText("12 of 12 passed")).toBeVisible();
  await expect(page.getByText("Nothing needs you.")).toBeVisible();
  await expect(page.getByRole("row", { name: /Olivia Reyes/ })).toContainText("Administrator");
  const inbox = page.getByRole("row", { name: /Quince bot/ });
  await expect(inbox.getByRole("cell").nth(1)).toContainText(/ago|just now/);
  await expect(inbox.getByRole("cell").nth(3)).toHaveText("0");
  await expect(page.getByRole("region", { name: "Set-up" })).toContainText("8 of 8 steps");
  await checkAxe(page);
});

test("13: BotAgent1 who was made an agent is found, and Repair makes it an administrator again", async ({
  page,
}) => {
  const { account } = await makeDesk(page, "Medlar");
  const { id: user_id } = await userAt(account, "BotAgent1");
  await callPlatform("POST", `accounts/${account}/account_users`, { user_id, role: "agent" });
  await checkNow(page);
  const demoted = finding(page, "BotAgent1 is not an administrator");
  await expect(demoted).toContainText("Conversations cannot be assigned to teams");
  await expect(check(page, "BotAgent1 is an administrator")).toContainText("agent");
  await expect(check(page, "Every inbox has its webhook")).toContainText("not asked");
  await expect(page.getByText("1 finding", { exact: true })).toBeVisible();
  await checkAxe(page);
  await demoted.getByRole("button", { name: "Repair" }).click();
  await expect(demoted).toBeHidden();
  await expect(page.getByRole("heading", { name: "Findings" })).toBeFocused();
  await expect(page.getByText("12 of 12 passed")).toBeVisible();
  await expect(page.getByText("Nothing needs you.")).toBeVisible();
  await page.getByRole("link", { name: "Audit" }).click();
  await expect(page.getByRole("row", { name: /put Chatwoot at/ })).toContainText(
    "BotAgent1 is an administrator again",
  );
});

test("whatever was changed at Chatwoot is found, each by itself, and put right", async ({ page }) => {
  const { account } = await makeDesk(page, "Tansy");
  const chatwoot = await callAccount(account, "BotAgent1");
  const { payload } = await chatwoot<{ payload: { id: number }[] }>("GET", "inboxes");
  const inbox = `inboxes/${payload[0]?.id}`;
  const channel = { webhook_url: "https://elsewhere.test/hooks" };
  await chatwoot("PATCH", inbox, { greeting_enabled: true, csat_survey_enabled: true, channel });
  await chatwoot("POST", `${inbox}/set_agent_bot`, { agent_bot: null });
  const { id: user_id } = await userAt(account, "Olivia Reyes");
  await callPlatform("DELETE", `accounts/${account}/account_users`, { user_id });
  await checkNow(page);
  await expect(page.getByRole("row", { name: /Olivia Reyes/ })).toContainText("Missing");
  await expect(finding(page, "leads elsewhere")).toContainText("https://elsewhere.test/hooks");
  await expect(finding(page, "more than it should")).toContainText(
    "the greeting and the satisfaction survey",
  );
  for (const title of [
    "The webhook of Tansy bot leads elsewhere",
    "The agent bot of Tansy bot is off its inbox",
    "The inbox of Tansy bot does more than it should",
    "Olivia Reyes is missing at the desk",
  ]) {
    await finding(page, title).getByRole("button", { name: "Repair" }).click();
    await expect(finding(page, title)).toBeHidden();
  }
  await expect(page.getByText("12 of 12 passed")).toBeVisible();
  await expect(page.getByRole("row", { name: /Olivia Reyes/ })).toContainText("Administrator");
  expect(await chatwoot("GET", inbox)).toMatchObject({ greeting_enabled: false, csat_survey_enabled: false });
});

test("a suspended account is found; once it is active again, all is well", async ({ page }) => {
  const { account } = await makeDesk(page, "Yarrow");
  await callPlatform("PATCH", `accounts/${account}`, { status: "suspended" });
  await checkNow(page);
  await expect(finding(page, "The account is suspended")).toBeVisible();
  await expect(check(page, "Account is active")).toContainText("suspended");
  await callPlatform("PATCH", `accounts/${account}`, { status: "active" });
  await checkNow(page);
  await expect(page.getByText("Nothing needs you.")).toBeVisible();
});

test("a member sees what is found, and is offered nothing to press", async ({ page }) => {
  const { address, account } = await makeDesk(page, "Sloe");
  await page.goto(address.replace("chatwoot", "members"));
  await page.getByRole("button", { name: "Invite" }).click();
  await page.getByRole("dialog").getByLabel("E-mail").fill("mia@acme.test");
  await page.getByRole("button", { name: "Send the invitation" }).click();
  const letter = await letterTo("mia@acme.test", /Sloe/);
  const { id: user_id } = await userAt(account, "BotAgent1");
  await callPlatform("POST", `accounts/${account}/account_users`, { user_id, role: "agent" });
  await page.goto(address);
  await checkNow(page);
  await expect(finding(page, "BotAgent1 is not an administrator")).toBeVisible();
  await signOut(page, "Olivia Reyes");
  await signIn(page, "mia@acme.test");
  for (const door of ["desk", "desk/inboxes", "sloe-bot/channels", "sloe-bot/deliveries"]) {
    const answer = await page.request.get(`${places.console}/api/console/sloe/${door}`);
    expect(answer.status(), `${door} is not there for a stranger`).toBe(404);
  }
  await page.goto(linkIn(letter));
  await page.getByRole("button", { name: "Accept the invitation" }).click();
  await page.waitForURL("**/sloe**");
  await page.goto(address);
  await expect(finding(page, "BotAgent1 is not an administrator")).toBeVisible();
  await expect(page.getByText("Only owners of the organization can change them.")).toBeVisible();
  await expect(page.getByRole("button", { name: /Repair|Check now|Resume/ })).toHaveCount(0);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
