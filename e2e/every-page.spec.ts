// Every page, as whoever may see it: nothing serious for axe, nothing sideways on a phone, nothing broken in the console.
import { expect, type Page, test } from "@playwright/test";
import { checkAxe } from "@/e2e/check-axe";
import { places } from "@/e2e/places";
import { signIn } from "@/e2e/sign-in";

const GUESTS = [
  "sign-in",
  "sign-up",
  "forgot-password",
  "reset-password?token=cut-off",
  "verify-email?token=cut-off",
  "invitations/cut-off",
];
const OWNERS = [
  "organizations",
  "account",
  "acme",
  "acme/settings/general",
  "acme/settings/members",
  "acme/settings/chatwoot",
  "acme/settings/audit",
  "acme/acme-bot",
  "acme/acme-bot/conversations",
  "acme/acme-bot/deliveries",
  "acme/acme-bot/developers",
  "acme/acme-bot/settings/general",
  "acme/acme-bot/settings/integrations",
  "acme/acme-bot/settings/routing-priority",
  "acme/nothing-here",
  "acme/acme-bot/conversations/nothing-here",
  "acme/acme-bot/deliveries/4711",
];

/** Visits a page on a desk and on a phone. */
async function look(page: Page, path: string): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${places.console}/${path}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await checkAxe(page);
  await page.setViewportSize({ width: 390, height: 844 });
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(sideways, `${path} on a phone`).toBeLessThanOrEqual(0);
}

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    // A page that is not there is a 404, and says so.
    if (message.type() === "error" && !/status of 404/.test(message.text())) complaints.push(message.text());
  });
  return complaints;
}

test("the pages before one is signed in", async ({ page }) => {
  const complaints = listen(page);
  for (const path of GUESTS) await test.step(path, () => look(page, path));
  expect(complaints).toEqual([]);
});

test("the pages of an owner", async ({ page }) => {
  test.setTimeout(180_000);
  const complaints = listen(page);
  await signIn(page, "olivia@acme.test");
  for (const path of OWNERS) await test.step(path, () => look(page, path));
  expect(complaints).toEqual([]);
});
