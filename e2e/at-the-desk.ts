import { expect, type Locator, type Page } from "@playwright/test";
import { places } from "@/e2e/places";

/** Presses what leads to another page of the desk, and waits for it: until it is there, a press meets the old one. */
async function follow(page: Page, pressed: Locator): Promise<void> {
  const loaded = page.waitForEvent("load");
  await pressed.click();
  await loaded;
}

/** Signs somebody in at the agent's screen of the stand-in; afterwards they see their dashboard. */
export async function signInAtDesk(page: Page, email: string, password: string): Promise<void> {
  await page.goto(`${places.chatwoot}/app/login`);
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await follow(page, page.getByRole("button", { name: "Sign in" }));
  await expect(page.getByRole("navigation", { name: "Desk" })).toBeVisible();
}

/** Settings > Agents > Add Agent. */
export async function addAgent(page: Page, name: string, email: string): Promise<void> {
  await follow(page, page.getByRole("navigation", { name: "Desk" }).getByRole("link", { name: "Settings" }));
  await follow(page, page.getByRole("link", { name: "Agents" }));
  await page.getByRole("button", { name: "Add Agent" }).click();
  const dialog = page.getByRole("dialog", { name: "Add agent to your team" });
  await dialog.getByLabel("Agent name").fill(name);
  await dialog.getByLabel("Email address").fill(email);
  await follow(page, dialog.getByRole("button", { name: "Add Agent" }));
  await expect(page.getByRole("row", { name: new RegExp(email) })).toBeVisible();
}

/** Inboxes > Settings > Collaborators. */
export async function addCollaborator(page: Page, inbox: string, name: RegExp): Promise<void> {
  await follow(page, page.getByRole("link", { name: "Inboxes" }));
  await follow(page, page.getByRole("link", { name: `Settings of ${inbox}` }));
  const collaborators = page.getByRole("region", { name: "Collaborators" });
  await collaborators.getByRole("checkbox", { name }).check();
  await collaborators.getByRole("button", { name: "Update" }).click();
  await expect(collaborators.getByRole("status")).not.toBeEmpty();
}

/** Makes a team with one agent. Returns its id: the last number in the address of its conversation list. */
export async function makeTeam(page: Page, team: string, agent: RegExp): Promise<string> {
  await follow(page, page.getByRole("link", { name: "Teams" }));
  await page.getByRole("button", { name: "Create new team" }).click();
  const dialog = page.getByRole("dialog", { name: "Create new team" });
  await dialog.getByLabel("Team name").fill(team);
  await follow(page, dialog.getByRole("button", { name: "Create team" }));
  const card = page.getByRole("region", { name: `Team ${team}` });
  await card.getByRole("checkbox", { name: agent }).check();
  await card.getByRole("button", { name: "Save members" }).click();
  await expect(card.getByRole("status")).not.toBeEmpty();
  const address = (await card.getByRole("link", { name: "Conversations" }).getAttribute("href")) ?? "";
  return address.split("/").at(-1) ?? "";
}

/** What stands in the open conversation, in its order, without what Chatwoot itself remarks. */
export const wordsOf = (page: Page): Promise<string[]> =>
  page
    .getByRole("list", { name: "Messages" })
    .getByRole("listitem")
    .filter({ hasText: /: / })
    .allTextContents()
    .then((lines) => lines.map((line) => line.replace(/\s+/g, " ").trim()));

/** Answers in the open conversation. */
export async function answer(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: "Message" }).fill(text);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("list", { name: "Messages" })).toContainText(text);
}
