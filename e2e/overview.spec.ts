// Overview: what is left to set up, and from the first handoff on how it goes, while one looks.
import { expect, type Page, test } from "@playwright/test";
import { checkAxe } from "@/e2e/check-axe";
import { hireAgent } from "@/e2e/hire-agent";
import { letterTo, linkIn } from "@/e2e/mailbox";
import { makeApiKey, makeLiveBot } from "@/e2e/make-live-bot";
import { addChannel, makeBot, makeOrganization } from "@/e2e/make-organization";
import { signIn } from "@/e2e/sign-in";
import { type Runtime, startRuntime } from "@/e2e/start-runtime";
import { switchOn } from "@/e2e/switch-on";

let runtime: Runtime;
test.beforeAll(async () => {
  runtime = await startRuntime();
});
test.beforeEach(() => {
  runtime.refusesWith = null;
});
test.afterAll(() => runtime.stop());

const step = (page: Page, name: string) => page.getByRole("listitem").filter({ hasText: name });
const table = (page: Page, name: string) => page.getByRole("table", { name });
const organizationOf = (bot: string): string => new URL(".", bot).href;
/** A number of the strip, with the words under it. */
const stat = (page: Page, name: string) =>
  page.getByRole("term").filter({ hasText: name }).locator("xpath=..");

test("each step of the set-up leads to where it is done", async ({ page }) => {
  const bot = await makeBot(page, await makeOrganization(page, "Alder"), "Alder bot");
  await expect(page.getByText("Not live yet")).toBeVisible();
  await expect(page.getByText("Four steps until the first customer")).toBeVisible();
  await expect(step(page, "Owners verified")).toContainText("1 of 1, done");
  await expect(step(page, "Configure a channel")).toContainText("next");
  await expect(step(page, "Switch Chatwoot on").getByRole("link")).toHaveCount(0);
  await checkAxe(page);

  await step(page, "Configure a channel").getByRole("link", { name: "Open Integrations" }).click();
  await expect(page.getByRole("heading", { name: "Integrations" })).toBeVisible();
  await addChannel(page, bot, runtime.url);
  await page.getByRole("link", { name: "Overview" }).click();
  await expect(step(page, "Channel configured")).toContainText(`Default, ${runtime.url}`);
  await expect(step(page, "Switch Chatwoot on")).toContainText("the account “Alder”");

  await switchOn(page, new URL(bot).pathname.slice(1));
  await page.getByRole("link", { name: "Overview" }).click();
  await expect(page.getByText("Two steps until the first customer")).toBeVisible();
  await expect(step(page, "Choose the default team").getByRole("link")).toHaveAttribute(
    "href",
    /\/settings\/routing-priority$/,
  );
  await expect(page.getByRole("region", { name: "A call that hands over" })).toContainText(
    "$BATON/conversations/try-1/handoff",
  );
  await expect(page.getByText("it is made under Developers, and shown once")).toBeVisible();
  await makeApiKey(page, bot);
  await page.getByRole("link", { name: "Overview" }).click();
  await expect(page.getByText("Put the key “Runtime”")).toBeVisible();
});

test("with the first handoff the page says how it goes, and follows it to the end", async ({
  page,
  context,
}) => {
  const bot = await makeLiveBot(page, "Beech", runtime);
  const agent = await hireAgent(page, bot, "Marta Lindqvist");
  const team = await agent.makesTeam("sales");
  const list = await context.newPage();
  await list.goto(organizationOf(bot));
  const line = list.getByRole("row", { name: /Beech bot/ });
  await expect(line).toContainText("Connected");
  await expect(line).toContainText("None yet");
  await checkAxe(list);

  await page.goto(bot);
  await runtime.say("web-1", "user", "A person, please");
  await expect(step(page, "Make the first handoff")).toContainText("first message came");

  await runtime.handOff("web-1", { unfinishedIntents: ["shop.order.cancel"], team });
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  const row = table(page, "Handoffs now").getByRole("row", { name: /Hanna Schmidt/ });
  await expect(row).toContainText("Queued");
  await expect(row).toContainText("nobody yet");
  await expect(row).toContainText("shop.order.cancel");
  await expect(stat(page, "Waiting now")).toContainText("1longest");
  await expect(stat(page, "First answer today")).toContainText("nobody has answered yet");
  await expect(line).toContainText(/1 waiting · \d+ s/);
  await checkAxe(page);

  const conversation = await agent.isAsked("Hanna Schmidt");
  await agent.takes(conversation);
  await expect(row).toContainText("Assigned");
  await expect(row).toContainText("Marta Lindqvist");
  await agent.says(conversation, "Hello, this is Marta.");
  await expect(row).toContainText("Joined");
  await expect(stat(page, "With a human")).toContainText("Marta Lindqvist 1");
  await expect(line).toContainText("nobody waits");
  await expect(stat(page, "First answer today")).toContainText("slowest tenth");
  await expect(page.getByRole("img", { name: /Median time to the first answer/ })).toBeVisible();
  await expect(page.getByRole("region", { name: "Handoffs today" })).toContainText("sales1");

  await agent.resolves(conversation);
  await expect(page.getByText("Nobody waits for a human")).toBeVisible();
  await expect(stat(page, "Handoffs today")).toContainText("1 completed");

  const [desk] = await Promise.all([
    page.waitForEvent("popup"),
    page.getByRole("button", { name: "Open Chatwoot" }).click(),
  ]);
  await expect(desk.getByRole("navigation", { name: "Desk" })).toBeVisible();
});

test("what could not be delivered is sent again by an owner; a member only sees it", async ({
  page,
  browser,
}) => {
  const bot = await makeLiveBot(page, "Poplar", runtime);
  runtime.refusesWith = 422;
  await runtime.handOff("web-1", { unfinishedIntents: ["a.very.long.intent.that.hardly.fits.anywhere"] });
  await runtime.handOff("web-2", {});
  await page.goto(bot);
  const dead = table(page, "Deliveries that need you").getByRole("row", { name: /handoff.queued/ });
  await expect(dead).toHaveCount(2);
  await expect(dead.first()).toContainText("The bot answered 422");
  await expect(page.getByRole("button", { name: "Redeliver both" })).toBeVisible();
  await checkAxe(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByText("a.very.long.intent")).toBeVisible();
  await checkAxe(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.setViewportSize({ width: 1440, height: 900 });

  const member = await memberOf(page, organizationOf(bot), await (await browser.newContext()).newPage());
  await member.goto(bot);
  await expect(table(member, "Deliveries that need you")).toContainText("The bot answered 422");
  await expect(member.getByRole("button", { name: /Redeliver/ })).toHaveCount(0);
  await member.close();

  await page.goto(bot);
  runtime.refusesWith = null;
  await page
    .getByRole("button", { name: /Redeliver handoff.queued/ })
    .first()
    .click();
  await expect(page.getByText("Redelivering 1 delivery")).toBeVisible();
  await expect(dead).toHaveCount(1);
  await page.getByRole("button", { name: /Redeliver handoff.queued/ }).click();
  await expect(page.getByText("Nothing needs you")).toBeVisible();
  await runtime.isTold("web-1", "handoff.queued");
  await runtime.isTold("web-2", "handoff.queued");
});

/** Mia becomes a member; she opens the letter on a page of her own. */
async function memberOf(page: Page, organization: string, guest: Page): Promise<Page> {
  await page.goto(`${organization}settings/members`);
  await page.getByRole("button", { name: "Invite" }).click();
  const dialog = page.getByRole("dialog", { name: "Invite" });
  await dialog.getByLabel("E-mail").fill("mia@acme.test");
  await dialog.getByRole("button", { name: "Send the invitation" }).click();
  await expect(dialog).toBeHidden();
  await signIn(guest, "mia@acme.test");
  await guest.goto(linkIn(await letterTo("mia@acme.test", /invites you to Poplar/)));
  await guest.getByRole("button", { name: "Accept the invitation" }).click();
  await expect(guest.getByRole("heading", { name: "Chatbots" })).toBeVisible();
  return guest;
}
