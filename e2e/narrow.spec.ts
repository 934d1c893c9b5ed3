// Long names on a phone: whole where they are to be read, and never wider than the page.
import { expect, type Locator, type Page, test } from "@playwright/test";
import { makeBot } from "@/e2e/make-organization";
import { places } from "@/e2e/places";
import { addRoute } from "@/e2e/routing-page";
import { signIn } from "@/e2e/sign-in";

const ORGANIZATION = "Northwestern customer care and claims handling";
const BOT = "The long-winded order and returns assistant";
const INTENT = "shop.order.cancel.after-it-was-sent-with-the-parcel-service";
const EMAIL = "a.rather-long.first-name.and.family-name@customer-care.northwestern.test";

const isWhole = async (text: Locator) => {
  await expect(text).toBeVisible();
  expect(await text.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)).toBe(true);
};
const isNarrow = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

test("long names, intents and addresses are read in full on a phone", async ({ page }) => {
  await signIn(page, "olivia@acme.test");
  await page.goto(`${places.console}/organizations`);
  await page.getByLabel("Name").fill(ORGANIZATION);
  await page.getByRole("button", { name: "Make the organization" }).click();
  await page.waitForURL((url) => url.pathname.startsWith("/northwestern"));
  const organization = page.url();
  const bot = await makeBot(page, organization, BOT);
  await page.setViewportSize({ width: 390, height: 844 });

  const crumbs = page.getByRole("banner").getByRole("button", { name: /switch/ });
  const [there, here] = await Promise.all([0, 1].map((index) => crumbs.nth(index).boundingBox()));
  expect(here?.width).toBeGreaterThan((there?.width ?? 0) * 1.5);
  await crumbs.last().click();
  await isWhole(page.getByRole("menuitem", { name: BOT }).getByText(BOT));
  await page.keyboard.press("Escape");

  await page.goto(`${bot}/settings/routing-priority?intent=${INTENT}`);
  await addRoute(page, { name: `${ORGANIZATION} team`, id: "3", intents: [INTENT] });
  for (const text of await page.getByTitle(INTENT).all()) await isWhole(text);
  await isWhole(page.getByRole("table", { name: "Routes" }).getByTitle(`${ORGANIZATION} team`));
  await isWhole(page.getByRole("complementary").getByTitle(`1 · ${ORGANIZATION} team`));
  await isNarrow(page);

  await page.goto(`${organization}/settings/members`);
  await page.getByRole("button", { name: "Invite" }).click();
  const dialog = page.getByRole("dialog", { name: "Invite" });
  await dialog.getByLabel("E-mail").fill(EMAIL);
  await dialog.getByRole("button", { name: "Send the invitation" }).click();
  await expect(dialog).toBeHidden();
  await isWhole(page.getByTitle(EMAIL));
  await isNarrow(page);
});
