// Developers: keys, signing secrets, a test event, and calls that work as they are copied.
import { expect, type Page, test } from "@playwright/test";
import { checkAxe } from "@/e2e/check-axe";
import { issueKey } from "@/e2e/issue-key";
import { addChannel, makeBot, makeOrganization } from "@/e2e/make-organization";
import { demo, places } from "@/e2e/places";
import { signIn } from "@/e2e/sign-in";
import { startRuntime } from "@/e2e/start-runtime";
import { startShell } from "@/e2e/start-shell";

const row = (page: Page, table: string, name: RegExp) =>
  page.getByRole("table", { name: table }).getByRole("row", { name });

async function copied(page: Page, button: string): Promise<string> {
  await page.getByRole("button", { name: button }).click();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Runs a call in a shell, as somebody would who has copied it. */
async function inShell(call: string) {
  const shell = startShell();
  const answer = await shell.run(`${call} -sS`);
  shell.stop();
  return JSON.parse(answer) as Record<string, unknown>;
}

test("a key is shown once, works as it was copied, tells when it was used, and is revoked", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const bot = await makeBot(page, await makeOrganization(page, "Maple"), "Maple bot");
  await addChannel(page, bot, "http://127.0.0.1:9/hooks");
  await page.getByRole("link", { name: "Developers" }).click();
  await expect(page.getByText("Make the first key")).toBeVisible();
  const call = page.getByRole("region", { name: "Say what a customer wrote" });
  await expect(call).toContainText("BATON_KEY=YOUR_API_KEY");

  await page.getByRole("button", { name: "New key" }).click();
  await page.getByRole("button", { name: "Make the key" }).click();
  await expect(page.getByText("Type a name, so that you know later whose key it is.")).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();

  const key = await issueKey(page, "Production");
  await expect(page.getByRole("button", { name: "New key" })).toBeFocused();
  await expect(row(page, "API keys", /Production/)).toContainText(`${key.slice(0, 12)}…`);
  await expect(row(page, "API keys", /Production/)).toContainText("Never");
  const message = await copied(page, "Copy the call that says it");
  expect(message).toContain(`BATON=${places.console}/api/v1\n`);
  const accepted = { message: { id: "first-try-1" }, conversation: { owner: "bot", state: "bot" } };
  expect(await inShell(message)).toEqual(accepted);
  expect(await inShell(message)).toEqual(accepted);
  const events = await copied(page, "Copy the call that hears it");
  expect(await inShell(events.replace("wait=30", "wait=1"))).toEqual({
    events: [],
    cursor: 0,
    hasMore: false,
  });

  await page.reload();
  await expect(row(page, "API keys", /Production/)).toContainText(/just now|s ago/);
  await expect(call).not.toContainText(key);
  await expect(call).toContainText("BATON_KEY=YOUR_API_KEY");

  await page.getByRole("button", { name: "Revoke Production" }).click();
  const question = page.getByRole("dialog", { name: "Revoke Production?" });
  await expect(question).toContainText("It was last used");
  await question.getByRole("button", { name: "Revoke Production" }).click();
  await expect(page.getByText("Make the first key")).toBeVisible();
  await expect.poll(async () => (await inShell(message)).code, { timeout: 8_000 }).toBe("invalid-key");
});

test("a key that is revoked at once leaves the calls", async ({ page }) => {
  const bot = await makeBot(page, await makeOrganization(page, "Aspen"), "Aspen bot");
  await page.goto(`${bot}/developers`);
  const key = await issueKey(page, "Laptop");
  const call = page.getByRole("region", { name: "Say what a customer wrote" });
  await expect(call).toContainText(key);
  await page.getByRole("button", { name: "Revoke Laptop" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke Laptop" }).click();
  await expect(call).toContainText("BATON_KEY=YOUR_API_KEY");
});

test("the signing secret is shown and rotated: two are valid, each with when it last signed", async ({
  page,
}) => {
  const runtime = await startRuntime();
  const bot = await makeBot(page, await makeOrganization(page, "Rowan"), "Rowan bot");
  runtime.secret = await addChannel(page, bot, runtime.url);
  await page.goto(`${bot}/developers`);
  const secrets = page.getByRole("table", { name: "Signing secrets of Default" });
  await expect(secrets.getByRole("row").nth(1)).toContainText("until it is rotated");
  await expect(secrets.getByRole("row").nth(1)).toContainText("Never");

  await page.getByRole("button", { name: "Send a test event to Default" }).click();
  const event = page.getByRole("dialog", { name: "Test event to Default" });
  await expect(event.getByRole("status")).toHaveText("Answers 204");
  await expect(event.getByRole("region", { name: "Request" })).toContainText(`POST ${runtime.url}`);
  await event.getByRole("button", { name: "Close" }).click();
  await expect(secrets.getByRole("row").nth(1)).toContainText(/just now|s ago/);

  await page.getByRole("button", { name: "Signing secret of Default" }).click();
  const dialog = page.getByRole("dialog", { name: "Signing secret of Default" });
  await dialog.getByRole("button", { name: "Show the secret" }).click();
  await expect(dialog.getByRole("textbox", { name: "Signing secret" })).toHaveValue(runtime.secret);
  await dialog.getByRole("button", { name: "Rotate" }).click();
  await expect(dialog.getByText("Two secrets are valid")).toBeVisible();
  await expect(dialog.getByRole("textbox", { name: "Signing secret" })).not.toHaveValue(runtime.secret);
  await checkAxe(page);
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(secrets.getByRole("row")).toHaveCount(3);
  await expect(secrets.getByRole("row").nth(1)).toContainText("Never");
  await expect(secrets.getByRole("row").nth(2)).toContainText(/until \w+, \d\d:\d\d/);

  // The runtime knows the older one only, and hears us all the same.
  await page.getByRole("button", { name: "Send a test event to Default" }).click();
  await expect(event.getByRole("status")).toHaveText("Answers 204");
  await event.getByRole("button", { name: "Close" }).click();
  await expect(secrets.getByRole("row").nth(1)).toContainText(/just now|s ago/);
  await checkAxe(page);
  await runtime.stop();
});

test("without a channel the page leads to one; the reference and its JSON are there", async ({ page }) => {
  const bot = await makeBot(page, await makeOrganization(page, "Linden"), `Linden ${"w".repeat(50)}`);
  await page.goto(`${bot}/developers`);
  const address = (name: string) => page.getByRole("link", { name }).getAttribute("href");
  await expect(page.getByRole("region", { name: "Say what a customer wrote" })).not.toContainText("channel");
  const reference = await page.request.get((await address("API reference")) ?? "");
  expect(await reference.text()).toContain("Baton runtime API");
  const openApi = await page.request.get((await address("openapi.json")) ?? "");
  expect(await openApi.json()).toHaveProperty("openapi", "3.1.0");
  await checkAxe(page);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.getByRole("link", { name: "Open Integrations" }).click();
  await expect(page.getByRole("heading", { name: "Integrations" })).toBeVisible();
});

test("a member sees which keys there are, and changes nothing", async ({ page }) => {
  const { organization, bot } = demo();
  await signIn(page, "mia@acme.test");
  await page.goto(`${places.console}/${organization}/${bot}/developers`);
  await expect(row(page, "API keys", /Demo bot/)).toBeVisible();
  await expect(page.getByText("Only owners of the organization can change them.")).toBeVisible();
  await expect(page.getByRole("table", { name: "Signing secrets of Default" })).toBeVisible();
  await expect(page.getByRole("button", { name: /New key|Revoke|Signing secret|test event/ })).toHaveCount(0);
});

test("a dialog that is asked for without a connection comes with the connection", async ({
  page,
  context,
}) => {
  const bot = await makeBot(page, await makeOrganization(page, "Alder"), "Alder bot");
  await page.goto(`${bot}/developers`);
  await page.getByText("Make the first key").waitFor();
  await context.setOffline(true);
  await page.getByRole("button", { name: "New key" }).click();
  await expect(page.getByText("Make the first key")).toBeVisible();
  await expect(page.getByRole("dialog")).toBeHidden();
  await context.setOffline(false);
  await expect(page.getByRole("dialog").getByRole("button", { name: "Make the key" })).toBeVisible();
});
