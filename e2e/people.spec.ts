import { expect, type Page, test } from "@playwright/test";
import { checkAxe } from "@/e2e/check-axe";
import { letterTo, linkIn } from "@/e2e/mailbox";
import { makeBot } from "@/e2e/make-organization";
import { places } from "@/e2e/places";
import { signIn, signOut } from "@/e2e/sign-in";
import { stillThere } from "@/e2e/still-there";

const PASSWORD = "three words in a row";

/** A new person with an account of their own; their address is not verified yet. */
async function signUp(page: Page, name: string, email: string): Promise<void> {
  await page.goto(`${places.console}/sign-up`);
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "A letter is on its way" })).toBeFocused();
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("heading", { name: "Welcome" })).toBeVisible();
}

test("a form keeps what was typed and says at the field what to do", async ({ page }) => {
  await page.goto(`${places.console}/sign-up`);
  await page.getByLabel("Name").fill("Pia Lund");
  await page.getByLabel("E-mail").fill("pia(at)people.test");
  await page.getByLabel("Password", { exact: true }).fill("short");
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page.getByText("This is not an e-mail address.")).toBeVisible();
  await expect(page.getByText("This is too short: at least 10 characters.")).toBeVisible();
  await expect(page.getByLabel("E-mail")).toBeFocused();
  await expect(page.getByLabel("Name")).toHaveValue("Pia Lund");
  await checkAxe(page);
});

test("the same answer, whether or not an address has an account", async ({ page }) => {
  const seen: string[] = [];
  for (const email of ["olivia@acme.test", "nobody@people.test"]) {
    await page.goto(`${places.console}/forgot-password`);
    await page.getByLabel("E-mail").fill(email);
    await page.getByRole("button", { name: "Send the link" }).click();
    await expect(page.getByRole("heading", { name: "Look into your mailbox" })).toBeVisible();
    seen.push(((await page.getByRole("main").textContent()) ?? "").replace(email, "…"));
    await page.goto(`${places.console}/sign-in`);
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password", { exact: true }).fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByLabel("Password", { exact: true })).toHaveAttribute("aria-invalid", "true");
    seen.push(((await page.getByRole("main").textContent()) ?? "").replace(email, "…"));
  }
  expect(seen.slice(2)).toEqual(seen.slice(0, 2));
});

test("a forgotten password: the letter's link sets a new one, once, and signs every device out", async ({
  page,
  browser,
}) => {
  await signUp(page, "Rosa Klein", "rosa@people.test");
  const other = await (await browser.newContext()).newPage();
  await other.goto(`${places.console}/forgot-password`);
  await other.getByLabel("E-mail").fill("rosa@people.test");
  await other.getByRole("button", { name: "Send the link" }).click();
  const link = linkIn(await letterTo("rosa@people.test", /Choose a new password/));
  await other.goto(link);
  await other.getByLabel("New password").fill("four other words here");
  await other.getByRole("button", { name: "Set the password" }).click();
  await expect(other.getByText("Your password is changed")).toBeVisible();

  await page.reload();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await signIn(page, "rosa@people.test", "four other words here");

  await other.goto(link);
  await expect(other.getByRole("heading", { name: "This link was used" })).toBeVisible();
  await other
    .getByRole("link", { name: "Send a new link" })
    .or(other.getByRole("button", { name: "Send a new link" }))
    .click();
  await other.close();
});

test("an address is verified by its letter, and a new one has to be verified again", async ({ page }) => {
  await signUp(page, "Tom Falk", "tom@people.test");
  const link = linkIn(await letterTo("tom@people.test", /Verify your e-mail/));
  await page.goto(link);
  await page.getByRole("button", { name: "Verify e-mail" }).click();
  await expect(page.getByRole("heading", { name: "Your e-mail is verified" })).toBeFocused();
  await page.goto(link);
  await expect(
    page.getByRole("heading", { name: /This link was used|Your e-mail is verified/ }),
  ).toBeVisible();

  await page.goto(`${places.console}/account`);
  await expect(page.getByRole("img", { name: "Verified" })).toBeVisible();
  await checkAxe(page);
  await page.getByRole("textbox", { name: "E-mail" }).fill("tomas@people.test");
  const box = page.getByRole("region", { name: "E-mail" });
  await box.getByLabel("Your password").fill(PASSWORD);
  await box.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Not verified", { exact: true })).toBeVisible();
  await page.goto(linkIn(await letterTo("tomas@people.test", /Verify your e-mail/)));
  await page.getByRole("button", { name: "Verify e-mail" }).click();
  await letterTo("tom@people.test", /Your address was changed/);
  await page.goto(`${places.console}/account`);
  await signOut(page, "Tom Falk");
  await signIn(page, "tomas@people.test", PASSWORD);
});

test("an owner who alone is not verified yet is led to their own account", async ({ page }) => {
  await signUp(page, "Nora Berg", "nora@people.test");
  await page.goto(`${places.console}/organizations`);
  await page.getByLabel("Name").fill("Juniper");
  await page.getByRole("button", { name: "Make the organization" }).click();
  await page.waitForURL(/\/juniper(-\d+)?$/);
  const organization = page.url();
  await makeBot(page, organization, "Juniper bot");
  await expect(page.getByRole("heading", { level: 1, name: "Juniper bot" })).toBeFocused();
  const step = page.getByRole("listitem").filter({ hasText: "Verify every owner" });
  await step.getByRole("link", { name: "Verify your e-mail" }).click();
  await expect(page).toHaveURL(/\/account$/);

  await page.goto(`${organization}/settings/members`);
  const me = page.getByRole("row", { name: /Nora Berg/ });
  await expect(me).toContainText("Not verified");
  await checkAxe(page);
  await me.getByRole("link", { name: "Verify your e-mail" }).click();
  await expect(page).toHaveURL(/\/account$/);
});

test("another device is signed out from the account", async ({ page, browser }) => {
  await signUp(page, "Vera Holt", "vera@people.test");
  const phone = await (
    await browser.newContext({
      userAgent:
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
    })
  ).newPage();
  await signIn(phone, "vera@people.test", PASSWORD);
  await page.goto(`${places.console}/account`);
  const row = page.getByRole("row", { name: /Safari on iPhone/ });
  await row.getByRole("button", { name: "Sign out" }).click();
  await expect(row).toBeHidden();
  await stillThere(phone, () => expect(phone.getByRole("heading", { name: "Sign in" })).toBeVisible());
});

test("too many wrong passwords are slowed down, and the sentence says for how long", async ({ page }) => {
  await page.goto(`${places.console}/sign-in`);
  await page.getByLabel("E-mail").fill("slow@people.test");
  const refused = page.getByText(/Too many|again in/);
  await expect(async () => {
    await page.getByLabel("Password", { exact: true }).fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(refused).toBeVisible({ timeout: 700 });
  }).toPass({ timeout: 40_000 });
});
