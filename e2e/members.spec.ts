import { expect, type Page, test } from "@playwright/test";
import { checkAxe } from "@/e2e/check-axe";
import { letterTo, linkIn } from "@/e2e/mailbox";
import { makeOrganization } from "@/e2e/make-organization";
import { places } from "@/e2e/places";
import { signIn } from "@/e2e/sign-in";
import { stillThere } from "@/e2e/still-there";

const row = (page: Page, name: string) => page.getByRole("row", { name: new RegExp(name) });

async function invite(page: Page, email: string, role: "Owner" | "Member"): Promise<string> {
  await page.getByRole("button", { name: "Invite" }).click();
  const dialog = page.getByRole("dialog", { name: "Invite" });
  await dialog.getByLabel("E-mail").fill(email);
  await dialog.getByLabel("Role").selectOption(role);
  await dialog.getByRole("button", { name: "Send the invitation" }).click();
  await expect(dialog).toBeHidden();
  return linkIn(await letterTo(email, /invites you to/));
}

async function choose(page: Page, name: string, verb: string): Promise<void> {
  await page.getByRole("button", { name: `${name}: more` }).click();
  await page.getByRole("menuitem", { name: verb }).click();
}

test("somebody is invited, comes in, is set as owner and as member, and is removed", async ({
  page,
  browser,
}) => {
  const organization = await makeOrganization(page, "Birch");
  await page.goto(`${organization}/settings/members`);
  const link = await invite(page, "iris@birch.test", "Member");
  await expect(row(page, "iris@birch.test")).toContainText("Invited");

  const guest = await (await browser.newContext()).newPage();
  await guest.goto(link);
  await guest.getByLabel("Name").fill("Iris Weber");
  await guest.getByLabel("Password", { exact: true }).fill("five words for the door");
  await guest.getByRole("button", { name: "Make the account and join" }).click();
  await expect(guest.getByRole("heading", { name: "Chatbots" })).toBeVisible();

  await page.reload();
  await expect(row(page, "Iris Weber")).toContainText("Member");
  await choose(page, "Iris Weber", "Set as owner");
  await expect(row(page, "Iris Weber")).toContainText("Owner");
  await choose(page, "Iris Weber", "Set as member");
  await expect(row(page, "Iris Weber")).toContainText("Member");
  await choose(page, "Iris Weber", "Remove");
  await page.getByRole("button", { name: "Remove Iris Weber" }).click();
  await expect(row(page, "Iris Weber")).toBeHidden();
  await stillThere(guest, () =>
    expect(guest.getByRole("heading", { name: "There is nothing here" })).toBeVisible(),
  );

  await guest.goto(link);
  await expect(guest.getByRole("heading", { name: "This invitation was accepted" })).toBeVisible();
  await guest.close();

  await page.goto(`${organization}/settings/audit`);
  for (const what of ["invited", "joined as a member", "changed the role of", "removed"])
    await expect(page.getByRole("row", { name: new RegExp(what) }).first()).toBeVisible();
});

test("an invitation that was taken back lets nobody in", async ({ page, browser }) => {
  const organization = await makeOrganization(page, "Cedar");
  await page.goto(`${organization}/settings/members`);
  const link = await invite(page, "late@cedar.test", "Owner");
  await choose(page, "late@cedar.test", "Take back");
  await expect(row(page, "late@cedar.test")).toBeHidden();
  const guest = await (await browser.newContext()).newPage();
  await guest.goto(link);
  await expect(guest.getByRole("heading", { name: "This invitation was taken back" })).toBeVisible();
  await guest.close();
});

test("a link that finds somebody signed in says how it stands, and leads on by one press", async ({
  page,
}) => {
  // A name of its own for each attempt: the letters of the one before are still there.
  const name = `Hawthorn${Math.random().toString(36).slice(2, 8)}`;
  const organization = await makeOrganization(page, name);
  const members = `${organization}/settings/members`;
  await page.goto(members);
  await invite(page, "mia@acme.test", "Member");
  const link = linkIn(await letterTo("mia@acme.test", new RegExp(`invites you to ${name}`)));
  const seen = (title: string) => expect(page.getByRole("heading", { name: title })).toBeVisible();
  const press = (verb: string) => page.getByRole("button", { name: verb }).click();

  await page.goto(link);
  await seen(`You are in ${name} already`);
  await expect(page.getByText("This invitation is for mia@acme.test")).toBeVisible();
  await expect(page.getByRole("link", { name: `Open ${name}` })).toBeVisible();
  await checkAxe(page);
  await press("Sign out and go on");
  await page.getByRole("link", { name: "Sign in" }).click();
  await expect(page.getByLabel("E-mail")).toHaveValue("mia@acme.test");

  await signIn(page, "ben@acme.test");
  await page.goto(link);
  await expect(page.getByText("Sign out to go on as mia@acme.test")).toBeVisible();
  await press("Sign out and go on");
  await seen(`Join ${name}`);
  await signIn(page, "mia@acme.test");
  await page.goto(link);
  await press("Accept the invitation");
  await page.waitForURL(organization);
  await page.goto(link);
  await seen(`You are in ${name} already`);
  await page.getByRole("link", { name: `Open ${name}` }).click();
  await page.waitForURL(organization);

  await page.goto(members);
  await choose(page, "Mia Chen", "Leave");
  await page.getByRole("button", { name: `Leave ${name}` }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/hawthorn"));
  await page.goto(link);
  await expect(page.getByText(`and are not in ${name} any more`)).toBeVisible();
  await page.context().clearCookies();
  await signIn(page, "ben@acme.test");
  await page.goto(link);
  await expect(page.getByText(`Sign out to open ${name} as mia@acme.test`)).toBeVisible();
});

test("a member sees the settings and cannot change them", async ({ page }) => {
  await signIn(page, "mia@acme.test");
  for (const place of ["acme/settings/general", "acme/settings/members", "acme/acme-bot/settings/general"]) {
    await page.goto(`${places.console}/${place}`);
    await expect(page.getByText("You can look at these settings.")).toBeVisible();
    await checkAxe(page);
  }
  await page.goto(`${places.console}/acme/settings/members`);
  await expect(page.getByRole("button", { name: "Invite" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Olivia Reyes: more" })).toBeHidden();
  await page.goto(`${places.console}/acme/acme-bot/settings/integrations`);
  await expect(page.getByText("You can look at these settings.")).toBeVisible();
  await expect(page.getByRole("switch", { name: "Chatwoot" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Add New" })).toBeHidden();
});

test("what belongs to others is not there", async ({ page }) => {
  await makeOrganization(page, "Dogwood");
  await page.context().clearCookies();
  await signIn(page, "mia@acme.test");
  for (const path of ["dogwood", "dogwood/settings/members", "dogwood/settings/audit", "acme/no-such-bot"]) {
    await page.goto(`${places.console}/${path}`);
    await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  }
});
