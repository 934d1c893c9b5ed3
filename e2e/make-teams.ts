import { expect, type Page } from "@playwright/test";
import { makeTeam } from "@/e2e/at-the-desk";
import { places } from "@/e2e/places";

/** Makes teams at the desk of a chatbot, with Olivia in each. Returns their ids. */
export async function makeTeams<Name extends string>(
  page: Page,
  bot: string,
  names: readonly Name[],
): Promise<Record<Name, string>> {
  await page.goto(`${bot}/settings/integrations`);
  const place = await page.getByText(/account \d+ · inbox/).textContent();
  const opened = page.context().waitForEvent("page");
  await page.getByRole("button", { name: "Open Chatwoot" }).click();
  const desk = await opened;
  await expect(desk.getByRole("navigation", { name: "Desk" })).toBeVisible();
  await desk.goto(`${places.chatwoot}/app/accounts/${/\d+/.exec(place ?? "")?.[0]}/settings/teams/list`);
  const teams = {} as Record<Name, string>;
  for (const name of names) teams[name] = await makeTeam(desk, name, /Olivia Reyes/);
  await desk.close();
  return teams;
}
