import type { Page } from "@playwright/test";

/** Makes an API key on the Developers page that is open, and reads it the one time that it is shown. */
export async function issueKey(page: Page, name: string): Promise<string> {
  await page.getByRole("button", { name: "New key" }).click();
  const dialog = page.getByRole("dialog", { name: "New API key" });
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByRole("button", { name: "Make the key" }).click();
  const key = await page.getByRole("textbox", { name: "Key" }).inputValue();
  await page.getByRole("button", { name: "Done" }).click();
  return key;
}
