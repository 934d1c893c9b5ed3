// Settings > General and Setting > General: what an organization and a chatbot are called, and where they are.
import { expect, type Page, test } from "@playwright/test";
import { checkAxe } from "@/e2e/check-axe";
import { makeBot, makeOrganization } from "@/e2e/make-organization";

async function copiesAddress(page: Page, address: string): Promise<void> {
  const field = page.getByLabel("Address", { exact: true });
  await expect(field).toHaveValue(address);
  const slug = address.split("/").at(-1);
  await expect(field).toHaveAccessibleDescription(new RegExp(`Its slug, ${slug}, stays`));
  await page.getByRole("button", { name: "Copy the address" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
}

test("an address is shown with its slug and copied, and stays when the name is changed", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const organization = await makeOrganization(page, "Juniper");
  const bot = await makeBot(page, organization, "Juniper bot");
  for (const place of [organization, bot]) {
    await page.goto(`${place}/settings/general`);
    await copiesAddress(page, place);
    await page.getByLabel("Name").fill("Juniper & Sons");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("The name is saved")).toBeVisible();
    await copiesAddress(page, place);
    await checkAxe(page);
  }
});
