// Setting > Routing Priority: Default and routes, the teams of the desk, and their order.
import { expect, type Page, test } from "@playwright/test";
import { checkAxe } from "@/e2e/check-axe";
import { issueKey } from "@/e2e/issue-key";
import { addChannel, makeBot, makeOrganization } from "@/e2e/make-organization";
import { makeTeams } from "@/e2e/make-teams";
import { places } from "@/e2e/places";
import {
  addRoute,
  choose,
  clearRoutes,
  dialogOf,
  fillRoute,
  isOrdered,
  pickUp,
  rowOf,
  setDefault,
} from "@/e2e/routing-page";
import { signIn } from "@/e2e/sign-in";
import { type Runtime, startRuntime } from "@/e2e/start-runtime";
import { stillThere } from "@/e2e/still-there";
import { switchOn } from "@/e2e/switch-on";

// A name of its own for each attempt.
const NAME = `Willow${Math.random().toString(36).slice(2, 8)}`;
const TEAMS = ["support", "sales", "billing", "cancellations"] as const;
const BOT = `${NAME.toLowerCase()}/willow-bot`;
const here = () => `${places.console}/${BOT}`;
let teams: Record<(typeof TEAMS)[number], string>;
let runtime: Runtime;

async function begin(page: Page): Promise<void> {
  await signIn(page, "olivia@acme.test");
  await page.goto(`${here()}/settings/routing-priority`);
  await clearRoutes(page);
}

async function addThree(page: Page): Promise<void> {
  await setDefault(page, teams.support);
  await addRoute(page, { name: "Billing", id: teams.billing, intents: ["payment.refund"] });
  await addRoute(page, { name: "Sales", id: teams.sales, intents: ["shop.order", "shop.quote"] });
  await addRoute(page, { name: "Cancellations", id: teams.cancellations, intents: ["shop.order.cancel"] });
  await isOrdered(page, "Billing", "Sales", "Cancellations");
}

test.beforeAll(async ({ browser }) => {
  runtime = await startRuntime();
  const page = await (await browser.newContext()).newPage();
  await makeBot(page, await makeOrganization(page, NAME), "Willow bot");
  await addChannel(page, here(), runtime.url);
  await switchOn(page, BOT);
  teams = await makeTeams(page, here(), TEAMS);
  await page.context().close();
});
test.afterAll(() => runtime.stop());

test("19, 20, 22: Default, a pasted address and a picked team become routes, and a handoff follows them", async ({
  page,
}) => {
  await begin(page);
  await page.goto(`${here()}/settings/general`);
  await page.getByRole("link", { name: "Routing Priority" }).click();
  await setDefault(page, teams.support);
  await expect(rowOf(page, "Default")).toContainText("Everything else, to support");

  await page.getByRole("button", { name: "Add", exact: true }).click();
  const teamId = dialogOf(page).getByLabel("Team ID");
  await teamId.fill(`${places.chatwoot}/app/accounts/1/team/${teams.sales}`);
  await expect(teamId).toHaveValue(teams.sales);
  await dialogOf(page).getByLabel("Associate intent").fill("shop.order, shop.quote");
  await dialogOf(page).getByRole("button", { name: "Add the route" }).click();
  await expect(rowOf(page, "sales")).toContainText("shop.quote");

  await page.getByRole("button", { name: "Add", exact: true }).click();
  await teamId.pressSequentially("bil");
  await expect(dialogOf(page).getByRole("option")).toHaveText([`billing${teams.billing}`]);
  await teamId.press("Enter");
  await expect(teamId).toHaveValue(teams.billing);
  await expect(dialogOf(page).getByLabel("Team name")).toHaveValue("billing");
  await dialogOf(page).getByLabel("Associate intent").fill("payment.refund");
  await dialogOf(page).getByRole("button", { name: "Add the route" }).click();
  await stillThere(page, () => isOrdered(page, "sales", "billing"));

  await page.goto(`${here()}/developers`);
  runtime.key = await issueKey(page, "Test");
  const teamFor = async (conversation: string, intent: string) => {
    const { json } = await runtime.handOff(conversation, { unfinishedIntents: [intent] });
    return (json.handoff as { team: { name: string } }).team.name;
  };
  expect(await teamFor("w-1", "payment.refund.partly")).toBe("billing");
  expect(await teamFor("w-2", "account.login")).toBe("support");
});

test("what does not fit is said at its field, and what was typed stays", async ({ page }) => {
  await begin(page);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  const dialog = dialogOf(page);
  const save = () => dialog.getByRole("button", { name: "Add the route" }).click();
  await save();
  await expect(dialog.getByLabel("Team ID")).toHaveAccessibleDescription(/Enter the Team ID/);
  await expect(dialog.getByLabel("Team ID")).toBeFocused();
  await expect(dialog.getByLabel("Associate intent")).toHaveAccessibleDescription(
    /Enter at least one intent/,
  );
  await fillRoute(page, { name: "Returns", id: "the sales team", intents: [".return"] });
  await save();
  await expect(dialog.getByLabel("Team ID")).toHaveAccessibleDescription(/This is no Team ID/);
  await expect(dialog.getByLabel("Associate intent")).toHaveAccessibleDescription(/begins and ends without/);
  await dialog.getByRole("button", { name: "Remove .return" }).click();
  await fillRoute(page, { id: "4711", intents: ["return"] });
  await save();
  await expect(dialog.getByLabel("Team ID")).toHaveAccessibleDescription(/Chatwoot has no team with this ID/);
  await expect(dialog.getByLabel("Team name")).toHaveValue("Returns");
  await checkAxe(page);
  await dialog.getByLabel("Team ID").fill(teams.sales);
  await save();
  await expect(rowOf(page, "Returns")).toContainText(teams.sales);
});

test("a route is typed from field to field, and goes out with its last intent by one press", async ({
  page,
}) => {
  await begin(page);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await dialogOf(page).getByLabel("Team name").click();
  for (const words of ["Typed", teams.billing]) {
    await page.keyboard.type(words);
    await page.keyboard.press("Tab");
  }
  await expect(dialogOf(page).getByLabel("Associate intent")).toBeFocused();
  await page.keyboard.type(`shop.${"order".repeat(19)},payment.refund,payment.invoice,shop.order.cancel`);
  expect(await dialogOf(page).evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  await dialogOf(page).getByRole("button", { name: "Add the route" }).click({ delay: 80 });
  await expect(rowOf(page, "Typed")).toContainText("shop.order.cancel");
});

test("Escape closes the suggestions first, and then the dialog", async ({ page }) => {
  await begin(page);
  const add = page.getByRole("button", { name: "Add", exact: true });
  await add.click();
  const teamId = dialogOf(page).getByLabel("Team ID");
  await teamId.press("ArrowDown");
  await expect(dialogOf(page).getByRole("option")).toHaveCount(TEAMS.length);
  await checkAxe(page);
  await teamId.press("Escape");
  await expect(dialogOf(page).getByRole("listbox")).toBeHidden();
  await teamId.press("Escape");
  await expect(dialogOf(page)).toBeHidden();
  await expect(add).toBeFocused();
});

test("routes are put in order by keyboard, by pointer and by menu, and everybody hears of it", async ({
  page,
}) => {
  await begin(page);
  await addThree(page);
  const handle = (name: string) => page.getByRole("button", { name: new RegExp(`^Move ${name};`) });
  const isSaid = (words: string) =>
    expect(page.getByRole("status").filter({ hasText: words })).toHaveCount(1);

  await pickUp(handle("Cancellations"));
  await isSaid("Picked up Cancellations, position 3 of 3.");
  await page.keyboard.press("ArrowUp");
  await isSaid("Cancellations is at position 2 of 3.");
  await page.keyboard.press("Space");
  await isSaid("Cancellations was put at position 2 of 3.");
  await isOrdered(page, "Billing", "Cancellations", "Sales");
  await expect(handle("Cancellations")).toBeFocused();

  await pickUp(handle("Cancellations"));
  await isSaid("Picked up Cancellations, position 2 of 3.");
  await page.keyboard.press("ArrowUp");
  await isSaid("Cancellations is at position 1 of 3.");
  await page.keyboard.press("Escape");
  await isSaid("Cancellations stays at position 2 of 3.");
  await isOrdered(page, "Billing", "Cancellations", "Sales");

  const from = await handle("Billing").boundingBox();
  const to = await handle("Sales").boundingBox();
  if (!from || !to) throw new Error("The handles are not to be seen");
  await page.mouse.move(from.x + 12, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(to.x + 12, to.y + 24, { steps: 12 });
  await page.mouse.up();
  await isOrdered(page, "Cancellations", "Sales", "Billing");

  await choose(page, "Billing", "Move up");
  await isSaid("Billing was put at position 2 of 3.");
  await isOrdered(page, "Cancellations", "Billing", "Sales");
  await stillThere(page, () => isOrdered(page, "Cancellations", "Billing", "Sales"));
});

test("an order that somebody else has overtaken is taken back, with the reason", async ({ page }) => {
  await begin(page);
  await addThree(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await choose(other, "Sales", "Remove");
  await expect(other.getByText("Sales was removed")).toBeVisible();
  await choose(page, "Cancellations", "Move up");
  await expect(page.getByText("The routes were changed by somebody else meanwhile.")).toBeVisible();
  await isOrdered(page, "Billing", "Cancellations");
});

test("what could not be saved is taken back with the reason, and stays as it was typed", async ({
  page,
  context,
}) => {
  await begin(page);
  await addThree(page);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await fillRoute(page, { name: "Returns", id: teams.sales, intents: ["return"] });
  await context.setOffline(true);
  await dialogOf(page).getByRole("button", { name: "Add the route" }).click();
  await expect(dialogOf(page)).toContainText("Baton did not answer.");
  await expect(dialogOf(page).getByLabel("Team name")).toHaveValue("Returns");
  await expect(dialogOf(page).getByRole("button", { name: "Remove return" })).toBeVisible();
  await context.setOffline(false);
  await dialogOf(page).getByRole("button", { name: "Add the route" }).click();
  await isOrdered(page, "Billing", "Sales", "Cancellations", "Returns");

  await context.setOffline(true);
  await pickUp(page.getByRole("button", { name: /^Move Returns;/ }));
  await expect(page.getByText("Picked up Returns, position 4 of 4.")).toBeAttached();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByText("Returns is at position 3 of 4.")).toBeAttached();
  await page.keyboard.press("Space");
  await expect(page.getByRole("listitem").filter({ hasText: "Baton did not answer." })).toHaveCount(2);
  await isOrdered(page, "Billing", "Sales", "Cancellations", "Returns");
});

test("an edited route and a removed one come back by Undo, where they were", async ({ page }) => {
  await begin(page);
  await addThree(page);
  await choose(page, "Sales", "Edit");
  await expect(dialogOf(page).getByLabel("Team ID")).toHaveValue(teams.sales);
  await dialogOf(page).getByLabel("Team name").fill("Orders");
  await dialogOf(page).getByRole("button", { name: "Remove shop.quote" }).click();
  await dialogOf(page).getByRole("button", { name: "Save" }).click();
  await expect(rowOf(page, "Orders")).not.toContainText("shop.quote");
  const toast = (words: string) => page.getByRole("listitem").filter({ hasText: words });
  await toast("Orders is saved").getByRole("button", { name: "Undo" }).click();
  await expect(rowOf(page, "Sales")).toContainText("shop.quote");

  await choose(page, "Sales", "Remove");
  await isOrdered(page, "Billing", "Cancellations");
  await toast("Sales was removed").getByRole("button", { name: "Undo" }).click();
  await isOrdered(page, "Billing", "Sales", "Cancellations");
  await stillThere(page, () => isOrdered(page, "Billing", "Sales", "Cancellations"));
});
