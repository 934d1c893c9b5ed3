// Setting > Routing Priority while Chatwoot is off, its dry run, and those who may not change it.
import { expect, type Page, test } from "@playwright/test";
import { makeTeam } from "@/e2e/at-the-desk";
import { checkAxe } from "@/e2e/check-axe";
import { addChannel, makeBot, makeOrganization } from "@/e2e/make-organization";
import { demo, places } from "@/e2e/places";
import {
  addRoute,
  choose,
  clearRoutes,
  dialogOf,
  fillRoute,
  isOrdered,
  rowOf,
  setDefault,
} from "@/e2e/routing-page";
import { signIn } from "@/e2e/sign-in";
import { switchOn } from "@/e2e/switch-on";

// A name of its own for each attempt.
const NAME = `Yew${Math.random().toString(36).slice(2, 8)}`;
const BOT = `${NAME.toLowerCase()}/yew-bot`;

test.beforeAll(async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  await makeBot(page, await makeOrganization(page, NAME), "Yew bot");
  await page.context().close();
});

async function begin(page: Page): Promise<void> {
  await signIn(page, "olivia@acme.test");
  await page.goto(`${places.console}/${BOT}/settings/routing-priority`);
  await clearRoutes(page);
}

test("while Chatwoot is off, routes are prepared and the way to the switch is shown", async ({ page }) => {
  await begin(page);
  await expect(page.getByText("Chatwoot is off for Yew bot")).toBeVisible();
  await setDefault(page, "12");
  await addRoute(page, { name: "Sales", id: "34", intents: ["shop"] });
  await isOrdered(page, "Sales");
  await checkAxe(page);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.getByRole("link", { name: "Open Integrations" }).click();
  await expect(page.getByRole("switch", { name: "Chatwoot" })).toBeVisible();
});

test("the dry run tells which team takes it and why, and what never gets its turn", async ({ page }) => {
  await begin(page);
  await setDefault(page, "1");
  await addRoute(page, { name: "Billing", id: "3", intents: ["payment.refund"] });
  await addRoute(page, { name: "Sales", id: "2", intents: ["shop.order", "shop.quote"] });
  await addRoute(page, { name: "Cancellations", id: "5", intents: ["shop.order.cancel"] });
  const dryRun = page.getByRole("complementary", { name: "Dry run" });
  await expect(dryRun).toContainText("Without unfinished intents, no route is asked.");
  await dryRun.getByLabel("Unfinished intents").fill("shop.order.cancel account.login");
  await dryRun.getByLabel("Unfinished intents").press("Enter");
  await expect(dryRun).toContainText("Salesteam 2, by route 2");
  await expect(dryRun).toContainText("shop.order covers shop.order.cancel.");
  await expect(dryRun.getByRole("listitem")).toHaveText([
    "1 · Billingcovers neither",
    "2 · Salescovers one; it wins",
    "3 · Cancellationsnot reached",
    "Defaultnot needed",
  ]);
  const warning = "shop.order.cancel never gets here: Sales covers shop.order above.";
  await expect(rowOf(page, "Cancellations")).toContainText(warning);
  await checkAxe(page);

  await page.reload();
  await expect(dryRun).toContainText("Did you mean Cancellations?");
  await page.getByRole("link", { name: "General" }).click();
  await expect(page.getByRole("heading", { name: "General" })).toBeVisible();
  await page.goBack();
  await expect(dryRun).toContainText("Did you mean Cancellations?");
  await dryRun.getByRole("button", { name: "Move above Sales" }).click();
  await isOrdered(page, "Billing", "Cancellations", "Sales");
  await expect(dryRun).toContainText("Cancellationsteam 5, by route 2");
  await expect(page.getByText(warning)).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await isOrdered(page, "Billing", "Sales", "Cancellations");
  await page.getByRole("link", { name: "Routing Priority" }).click();
  await expect(dryRun).toContainText("Without unfinished intents, no route is asked.");
  await choose(page, "Billing", "Remove");
  await expect(page.getByRole("button", { name: "Sales: more" })).toBeFocused();
});

test("what somebody else has changed meanwhile is not saved over, and stays as it was typed", async ({
  page,
}) => {
  await begin(page);
  await addRoute(page, { name: "Sales", id: "2", intents: ["shop.order"] });
  await page.reload();
  await choose(page, "Sales", "Edit");
  await dialogOf(page).getByLabel("Team name").fill("Orders");
  const other = await page.context().newPage();
  await other.goto(page.url());
  await choose(other, "Sales", "Edit");
  await dialogOf(other).getByLabel("Team ID").fill("7");
  await dialogOf(other).getByRole("button", { name: "Save" }).click();
  await expect(dialogOf(other)).toBeHidden();
  await dialogOf(page).getByRole("button", { name: "Save" }).click();
  await expect(dialogOf(page)).toContainText("Somebody has changed this route meanwhile.");
  await expect(dialogOf(page).getByLabel("Team name")).toHaveValue("Orders");
});

test("a member looks and asks, and changes nothing; strangers find nothing", async ({ page }) => {
  const { bot } = demo();
  await signIn(page, "mia@acme.test");
  await page.goto(`${places.console}/acme/${bot}/settings/routing-priority?intent=shop`);
  await expect(page.getByText("Only owners of the organization can change them.")).toBeVisible();
  await expect(rowOf(page, "Default")).toBeVisible();
  await expect(page.getByRole("complementary", { name: "Dry run" })).toContainText("Goes to");
  await expect(page.getByRole("button", { name: /^(Add|Set Default|Move)/ })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /: more$/ })).toHaveCount(0);

  const ask = (path: string) => page.request.get(`${places.console}/api/console/${path}`);
  for (const what of ["teams", "setup"]) {
    expect((await ask(`acme/${bot}/${what}`)).status()).toBe(200);
    const foreign = await ask(`${BOT}/${what}`);
    expect([foreign.status(), await foreign.json()]).toEqual([404, { code: "not-found" }]);
    await page.context().clearCookies();
    const visitor = await ask(`acme/${bot}/${what}`);
    expect([visitor.status(), await visitor.json()]).toEqual([401, { code: "unauthenticated" }]);
    await signIn(page, "mia@acme.test");
  }
});

test("at a desk without teams one thing is said, with the way to make one", async ({ page }) => {
  const bot = `${places.console}/${BOT}`;
  await signIn(page, "olivia@acme.test");
  await addChannel(page, bot, `${places.stage}/bot/callbacks`);
  await switchOn(page, BOT);
  await page.goto(`${bot}/settings/routing-priority`);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  const dialog = dialogOf(page);
  const teamId = dialog.getByLabel("Team ID");
  const save = () => dialog.getByRole("button", { name: "Add the route" }).click();
  const first = "Chatwoot has no teams yet. Make one there first (Settings > Teams), then pick it here.";
  await expect(teamId).toHaveAccessibleDescription(first);
  await save();
  await expect(teamId).toHaveAttribute("aria-invalid", "true");
  await expect(teamId).toHaveAccessibleDescription(first);
  await fillRoute(page, { id: "7", intents: ["shop"] });
  await save();
  await expect(teamId).toHaveAttribute("aria-invalid", "true");
  await expect(teamId).toHaveAccessibleDescription(first);
  await expect(teamId).toHaveValue("7");
  await checkAxe(page);

  const opened = page.context().waitForEvent("page");
  await dialog.getByRole("button", { name: "Open Chatwoot" }).click();
  const desk = await opened;
  await expect(desk.getByRole("navigation", { name: "Desk" })).toBeVisible();
  await desk.goto(desk.url().replace(/(accounts\/\d+).*/, "$1/settings/teams/list"));
  const id = await makeTeam(desk, "sales", /Olivia Reyes/);
  await desk.close();
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
  await expect(teamId).toHaveAccessibleDescription(/^Pick one of Chatwoot’s teams/);
  await teamId.fill(id);
  await save();
  await expect(rowOf(page, "sales")).toContainText("shop");
});
