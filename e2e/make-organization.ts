import type { Page } from "@playwright/test";
import { places } from "@/e2e/places";
import { signIn } from "@/e2e/sign-in";

/** Olivia makes one more organization, which only this test knows. Returns its address. */
export async function makeOrganization(page: Page, name: string): Promise<string> {
  await signIn(page, "olivia@acme.test");
  await page.goto(`${places.console}/organizations`);
  await page.getByLabel("Name").fill(name);
  await page.getByRole("button", { name: "Make the organization" }).click();
  // Another one may have the name already; then its address ends with a number.
  await page.waitForURL((url) => new RegExp(`^/${name.toLowerCase()}(-\\d+)?$`).test(url.pathname));
  return page.url();
}

/** Makes a chatbot in an organization, by its page. Returns the chatbot's address. */
export async function makeBot(page: Page, organization: string, name: string): Promise<string> {
  await page.goto(organization);
  await page.getByRole("button", { name: "New chatbot" }).click();
  const dialog = page.getByRole("dialog", { name: "New chatbot" });
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByRole("button", { name: "Make the chatbot" }).click();
  await page.waitForURL((url) => url.pathname.split("/").length === 3);
  return page.url();
}

/** Adds a channel to a chatbot. Returns its signing secret. */
export async function addChannel(page: Page, bot: string, callbackUrl: string): Promise<string> {
  await page.goto(`${bot}/settings/integrations`);
  await page.getByRole("button", { name: "Add New" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a channel" });
  await dialog.getByLabel("Label").fill("Default");
  await dialog.getByLabel("Callback URL").fill(callbackUrl);
  await dialog.getByRole("button", { name: "Add the channel" }).click();
  const secret = await page.getByRole("textbox", { name: "Signing secret" }).inputValue();
  await page.getByRole("button", { name: "Done" }).click();
  return secret;
}
