import type { Page } from "@playwright/test";
import { places } from "@/e2e/places";

/** Signs somebody in, as they would; afterwards they are at their start. */
export async function signIn(page: Page, email: string, password = "handover-demo"): Promise<void> {
  await page.goto(`${places.console}/sign-in`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

/** Signs whoever is there out, by the avatar's menu. */
export async function signOut(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL("**/sign-in**");
}
