import { expect, type Locator, type Page } from "@playwright/test";
import { stillThere } from "@/e2e/still-there";

/** The dialog that is open. */
export const dialogOf = (page: Page) => page.getByRole("dialog");
const routes = (page: Page) => page.getByRole("table", { name: "Routes" });
/** The row of a route, or of Default. */
export const rowOf = (page: Page, name: string) =>
  routes(page)
    .getByRole("row")
    .filter({ has: page.getByRole("cell", { name, exact: true }) });

type Route = { name?: string; id: string; intents: string[] };

/** Fills a route into the dialog that is open. */
export async function fillRoute(page: Page, { name, id, intents }: Route): Promise<void> {
  const dialog = dialogOf(page);
  if (name !== undefined) await dialog.getByLabel("Team name").fill(name);
  await dialog.getByLabel("Team ID").fill(id);
  const field = dialog.getByLabel("Associate intent");
  for (const intent of intents) {
    await field.fill(intent);
    await field.press("Enter");
  }
}

/** + Add. */
export async function addRoute(page: Page, route: Route): Promise<void> {
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await fillRoute(page, route);
  await dialogOf(page).getByRole("button", { name: "Add the route" }).click();
  await expect(dialogOf(page)).toBeHidden();
}

/** Names the first team of Default. */
export async function setDefault(page: Page, id: string): Promise<void> {
  await page.getByRole("button", { name: "Set Default" }).click();
  await dialogOf(page).getByLabel("Team ID").fill(id);
  await dialogOf(page).getByRole("button", { name: "Save" }).click();
  await expect(rowOf(page, "Default")).toContainText(id);
}

/** The menus of the routes, in their order. */
const menus = (page: Page) => routes(page).getByRole("button", { name: /: more$/ });
/** Sees the routes stand in this order, and Default under them. */
export const isOrdered = (page: Page, ...names: string[]) =>
  Promise.all(
    [...names, "Default"].map((name, index) =>
      expect(menus(page).nth(index)).toHaveAccessibleName(`${name}: more`),
    ),
  );

/** Chooses from the menu of a route. */
export const choose = async (page: Page, name: string, verb: string) => {
  await page.getByRole("button", { name: `${name}: more` }).click();
  await page.getByRole("menuitem", { name: verb }).click();
};

/** Picks a route up by keyboard; the arrows are heard only after that key was held as a hand holds it. */
export const pickUp = (handle: Locator): Promise<void> => handle.press("Space", { delay: 100 });

/** Takes away whatever another test has left, and the toasts that tell of it. */
export async function clearRoutes(page: Page): Promise<void> {
  await expect(rowOf(page, "Default")).toBeVisible();
  const left = await menus(page).evaluateAll((all) => all.map((menu) => menu.getAttribute("aria-label")));
  for (const label of left.reverse()) {
    const name = String(label).replace(/: more$/, "");
    await choose(page, name, "Remove");
    await expect(page.getByText(`${name} was removed`)).toBeVisible();
  }
  if (left.length > 0) await stillThere(page, () => expect(menus(page)).toHaveCount(0));
}
