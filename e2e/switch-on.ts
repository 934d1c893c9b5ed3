import { expect, type Page } from "@playwright/test";
import { places } from "@/e2e/places";

/** Switches Chatwoot on for a chatbot (`acme/acme-bot`), unless it is on; owners who are not verified become members. */
export async function switchOn(page: Page, bot: string): Promise<void> {
  await page.goto(`${places.console}/${bot}/settings/integrations`);
  const chatwoot = page.getByRole("switch", { name: "Chatwoot" });
  await expect(chatwoot).toBeVisible();
  if (await chatwoot.isChecked()) return;
  for (const button of await page.getByRole("button", { name: /^Make .+ a member$/ }).all())
    await button.click();
  await expect(page.getByText("Chatwoot needs every owner’s e-mail verified")).toBeHidden();
  await chatwoot.click();
  await expect(page.getByText("Connected", { exact: true })).toBeVisible({ timeout: 30_000 });
}
