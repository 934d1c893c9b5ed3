// Deliveries: what Baton carries, why something did not arrive, and how it goes out again.
import { expect, type Locator, type Page, test } from "@playwright/test";
import { callPlatform } from "@/e2e/call-chatwoot";
import { checkAxe } from "@/e2e/check-axe";
import { makeLiveBot } from "@/e2e/make-live-bot";
import { makeBot, makeOrganization } from "@/e2e/make-organization";
import { type Runtime, startRuntime } from "@/e2e/start-runtime";

let runtime: Runtime;
test.beforeEach(async () => {
  runtime = await startRuntime();
});
test.afterEach(() => runtime.stop());

const row = (page: Page, ...words: RegExp[]): Locator =>
  words.reduce((rows, hasText) => rows.filter({ hasText }), page.getByRole("row"));
const state = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "State" }).getByRole("link", { name });

/** A customer asks for a human: the runtime is told that it is queued. */
async function askForHuman(conversation: string): Promise<void> {
  await runtime.say(conversation, "user", "I want to speak to a person");
  await runtime.handOff(conversation, { unfinishedIntents: [] });
}

async function choose(page: Page, filter: string, choice: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^${filter}`) }).click();
  await page.getByRole("menuitem", { name: choice, exact: true }).click();
  await expect(page.getByRole("button", { name: `${filter} ${choice}` })).toBeVisible();
}

test("what the bot refused is dead, says why in its place, and arrives when it is sent again", async ({
  page,
}) => {
  const bot = await makeLiveBot(page, "Aspen", runtime);
  await page.goto(`${bot}/deliveries`);
  runtime.refusesWith = 422;
  await askForHuman("web-1");
  const dead = row(page, /handoff\.queued/, /bot:web-1/);
  await expect(dead, "it appears while one looks").toContainText("Dead");
  await expect(dead).toContainText("The bot answered 422");
  // A handoff without intents has one reason, wherever it is told.
  await expect(row(page, /desk\.hand-off/)).toContainText(
    "no unfinished intent was named, and there is no Default",
  );

  const fold = dead.getByRole("button", { name: "handoff.queued, bot:web-1: attempts" });
  await fold.press("Enter");
  await expect(page.getByText("The bot refused this for good")).toBeVisible();
  await expect(fold).toBeFocused();
  await expect(page.getByRole("table", { name: "Attempts" }).getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("region", { name: "Request" })).toContainText('"type": "handoff.queued"');
  await expect(page.getByRole("region", { name: "Answer" })).toContainText("conversation is archived");
  expect(await page.content()).not.toContain(runtime.secret);
  await checkAxe(page);

  const address = page.url();
  await page.goBack();
  await expect(page.getByText("The bot refused this for good")).toBeHidden();
  await page.goto(address);
  await expect(page.getByTitle("1 delivery needs you")).toHaveText("1");
  runtime.refusesWith = null;
  await page.getByRole("button", { name: "Redeliver", exact: true }).click();
  await expect(page.getByText("Redelivering 1 delivery")).toBeVisible();
  await expect(dead).toContainText("Delivered");
  await expect(page.getByText("It arrived at attempt 2.")).toBeVisible();
  await expect(fold, "the button that was pressed is gone").toBeFocused();
  await page.getByRole("link", { name: "Attempt 1" }).click();
  await expect(page.getByText("422 Unprocessable Entity")).toBeVisible();
  await page.getByRole("link", { name: "Conversation", exact: true }).click();
  await expect(page.getByRole("complementary", { name: "Handoff" })).toContainText(
    "No unfinished intent was named, and there is no Default",
  );
  await page.goBack();
  await expect(page.getByText("422 Unprocessable Entity")).toBeVisible();
  await runtime.isTold("web-1", "handoff.queued");
  await page.reload();
  await expect(page.getByTitle(/needs you/)).toBeHidden();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByText("It arrived at attempt 2.")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test("on a phone nothing of what is dead is cut, however long its names are", async ({ page }) => {
  const bot = await makeLiveBot(page, "Hawthorn", runtime);
  runtime.refusesWith = 422;
  const conversation = "a-conversation-with-a-name-that-fits-no-phone-anywhere";
  await runtime.handOff(conversation, {
    unfinishedIntents: ["a.very.long.intent.that.hardly.fits.anywhere"],
  });
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of [`${bot}/deliveries?state=dead`, bot]) {
    await page.goto(address);
    await expect(row(page, /handoff\.queued/, /The bot answered 422/)).toBeVisible();
    const cells = page.locator("td > *");
    await expect(cells.filter({ hasText: "handoff.queued" })).toBeVisible();
    const cut = await cells.evaluateAll((all) =>
      all
        .filter((one) => one.scrollWidth > one.clientWidth && one.clientWidth > 0)
        .map((one) => one.textContent),
    );
    expect(cut).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await checkAxe(page);
  }
});

test("filters stand in the address, narrow the list together, and are what goes out again", async ({
  page,
}) => {
  const bot = await makeLiveBot(page, "Cedar", runtime);
  runtime.refusesWith = 422;
  for (const conversation of ["web-1", "web-2", "app-3"]) await askForHuman(conversation);
  await page.goto(`${bot}/deliveries`);
  await expect(page.getByRole("button", { name: "Redeliver 3 dead" })).toBeVisible();
  await checkAxe(page);

  await state(page, "Dead").click();
  await expect(page).toHaveURL(/state=dead/);
  await expect(row(page, /Delivered/)).toHaveCount(0);
  await expect(row(page, /Dead/)).toHaveCount(3);
  await choose(page, "Kind", "handoff.queued");
  await choose(page, "Created", "Last hour");
  await page.getByRole("searchbox", { name: "Conversation or person" }).fill("web");
  await expect(page).toHaveURL(/state=dead&kind=handoff\.queued&created=hour&search=web/);
  await expect(row(page, /Dead/)).toHaveCount(2);
  await expect(state(page, "Delivered")).toContainText("0");
  await page.reload();
  await expect(row(page, /Dead/)).toHaveCount(2);
  await expect(page.getByText("1 to 2 of 2")).toBeVisible();

  runtime.refusesWith = null;
  await page.getByRole("button", { name: "Redeliver 2 dead" }).click();
  const dialog = page.getByRole("dialog", { name: "Redeliver 2 deliveries?" });
  await expect(dialog).toContainText("matches the filters");
  await dialog.getByRole("button", { name: "Redeliver 2" }).click();
  await expect(page.getByText("Redelivering 2 deliveries")).toBeVisible();
  await expect(page.getByText("Nothing fits these filters")).toBeVisible();
  await page.getByRole("link", { name: "see all deliveries" }).click();
  await expect(state(page, "Dead")).toContainText("1");
  await expect(row(page, /handoff\.queued/, /bot:web-1/)).toContainText("Delivered");
  await expect(row(page, /handoff\.queued/, /bot:app-3/)).toContainText("Dead");
});

test("a lane keeps its order: what stands behind says what it waits for", async ({ page }) => {
  const bot = await makeLiveBot(page, "Larch", runtime);
  runtime.refusesWith = 503;
  await askForHuman("web-1");
  await page.goto(`${bot}/deliveries?state=pending`);
  await expect(row(page, /handoff\.queued/)).toContainText("Pending");
  await expect(row(page, /handoff\.queued/)).toContainText(/next try in \d/);
  await runtime.cancel("web-1");
  const behind = row(page, /handoff\.ended/);
  await expect(behind).toContainText("Behind");
  await expect(behind).toContainText("waits for handoff.queued before it");

  await page.getByRole("button", { name: "handoff.queued, bot:web-1: attempts" }).click();
  await page.getByRole("link", { name: "Its own page" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "handoff.queued" })).toBeVisible();
  await expect(page.getByText("503 Service Unavailable")).toBeVisible();
  await checkAxe(page);
  await page.getByRole("link", { name: "bot:web-1" }).click();
  await expect(page.getByRole("button", { name: "Lane bot:web-1" })).toBeVisible();
  await expect(row(page, /desk\.message/)).toHaveCount(0);
  await expect(row(page, /handoff\.ended/)).toContainText("Behind");

  await page.goBack();
  await expect(page.getByText("Attempt 2 did not arrive. The next try, attempt 3, comes in")).toBeVisible();
  runtime.refusesWith = null;
  await page.getByRole("button", { name: "Try now" }).click();
  await expect(page.getByText("Its next try comes now")).toBeVisible();
  await expect(page.getByText("It arrived at attempt 3.")).toBeVisible();
  await runtime.isTold("web-1", "handoff.ended");
});

test("a desk that refuses Baton is shown with its reason, and goes on when somebody says so", async ({
  page,
}) => {
  const bot = await makeLiveBot(page, "Rowan", runtime);
  const place = (await page
    .goto(`${bot}/settings/integrations`)
    .then(() => page.getByText(/^account \d+ · inbox/).textContent())) as string;
  const account = `accounts/${/\d+/.exec(place)?.[0]}`;
  await callPlatform("PATCH", account, { status: "suspended" });
  await page.goto(`${bot}/deliveries`);
  await runtime.say("web-1", "user", "Is anybody there?");
  await runtime.say("web-1", "user", "Hello?");
  await expect(row(page, /desk\.message/, /Paused/)).toContainText("waits until it may go on");
  await expect(row(page, /desk\.message/, /Behind/)).toBeVisible();
  await expect(page.getByText("Chatwoot refuses Baton")).toBeVisible();
  await expect(page.getByText("Account is suspended")).toContainText("2 deliveries wait");
  await checkAxe(page);
  const trouble = page.getByText("Nothing goes to Chatwoot: ");
  await page.goto(`${bot}/settings/integrations`);
  await expect(trouble).toContainText("Account is suspended");
  await checkAxe(page);
  await trouble.getByRole("link", { name: "Settings > Chatwoot" }).click();
  await expect(page).toHaveURL(/\/settings\/chatwoot$/);
  await callPlatform("PATCH", account, { status: "active" });
  await page.getByRole("region", { name: "Findings" }).getByRole("button", { name: "Resume" }).click();
  await expect(page.getByRole("heading", { name: "Findings" })).toBeFocused();
  await callPlatform("PATCH", account, { status: "suspended" });
  await runtime.handOff("web-1", {});
  await page.goto(bot);
  await expect(trouble).toContainText("Account is suspended");
  await page.goto(`${bot}/deliveries`);
  await callPlatform("PATCH", account, { status: "active" });
  await page.getByRole("button", { name: "Resume" }).click();
  await expect(page.getByText("Trying again now")).toBeVisible();
  await expect(row(page, /desk\.message/, /Delivered/)).toHaveCount(2);
  await expect(page.getByText("Chatwoot refuses Baton")).toBeHidden();
  await expect(page.getByRole("heading", { level: 1, name: "Deliveries" })).toBeFocused();
});

test("before anything was carried, the page says what to do; an address that leads nowhere says so", async ({
  page,
}) => {
  const bot = await makeBot(page, await makeOrganization(page, "Sorrel"), "Sorrel bot");
  await page.goto(`${bot}/deliveries`);
  await expect(page.getByText("Nothing was carried yet")).toBeVisible();
  await checkAxe(page);
  await page.goto(`${bot}/deliveries?state=lost&open=x&before=-1&created=always`);
  await expect(page.getByText("Nothing was carried yet"), "what is malformed is ignored").toBeVisible();
  await page.goto(`${bot}/deliveries?state=dead`);
  await expect(page.getByText("Nothing is dead")).toBeVisible();
  await page.goto(`${bot}/deliveries?kind=desk.message`);
  await expect(page.getByText("Nothing fits these filters")).toBeVisible();
  for (const id of ["999999999", "abc"]) {
    await page.goto(`${bot}/deliveries/${id}`);
    await expect(page.getByText("There is nothing here")).toBeVisible();
  }
});
