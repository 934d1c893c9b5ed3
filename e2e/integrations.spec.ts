import { expect, type Page, test } from "@playwright/test";
import { checkAxe } from "@/e2e/check-axe";
import { addChannel, makeBot, makeOrganization } from "@/e2e/make-organization";
import { places } from "@/e2e/places";
import { signIn } from "@/e2e/sign-in";
import { startRuntime } from "@/e2e/start-runtime";

/** Chatwoot is overloaded, for whoever asks about one account; the answer ends it. */
async function refuseAccount(account: number): Promise<() => Promise<unknown>> {
  const faults = `${places.stage}/faults/chatwoot`;
  const rule = { fault: "refuse", status: 503, path: `^/api/v1/accounts/${account}(/|$)` };
  await fetch(faults, { method: "PUT", body: JSON.stringify([rule]) });
  return () => fetch(faults, { method: "DELETE" });
}

test("a channel is added, edited and removed; what does not fit is said at its field", async ({ page }) => {
  const bot = await makeBot(page, await makeOrganization(page, "Elm"), "Elm bot");
  await page.goto(`${bot}/settings/integrations`);
  await expect(
    page.getByText("There is no channel yet").or(page.getByText("Add the first channel")),
  ).toBeVisible();
  await page.getByRole("button", { name: "Add New" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a channel" });
  await dialog.getByLabel("Callback URL").fill("bot.acme.test/hooks");
  await dialog.getByRole("button", { name: "Add the channel" }).click();
  await expect(dialog.getByText("Type a label.")).toBeVisible();
  await expect(dialog.getByText("This is not an address.")).toBeVisible();
  await dialog.getByLabel("Label").fill("Default");
  await dialog.getByLabel("Callback URL").fill("http://10.1.2.3/hooks");
  await dialog.getByRole("button", { name: "Add the channel" }).click();
  await expect(dialog.getByText("This leads into a private network")).toBeVisible();
  await expect(dialog.getByLabel("Label")).toHaveValue("Default");
  await dialog.getByLabel("Callback URL").fill("http://127.0.0.1:9/hooks");
  await dialog.getByRole("button", { name: "Add the channel" }).click();
  await expect(page.getByRole("textbox", { name: "Signing secret" })).toHaveValue(/^whsec_/);
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("button", { name: "Add New" })).toBeFocused();
  await checkAxe(page);

  const choose = async (verb: string) => {
    await page.getByRole("button", { name: "Default: more" }).click();
    await page.getByRole("menuitem", { name: verb }).click();
  };
  await choose("Send a test event");
  const test = page.getByRole("dialog", { name: "Test event to Default" });
  await test.getByRole("button", { name: /^Send/ }).click();
  await expect(test.getByRole("status")).toContainText("refused the connection");
  await test.getByRole("button", { name: "Close" }).first().click();

  await choose("Edit");
  await page.getByRole("dialog", { name: "Edit Default" }).getByLabel("Label").fill("Web");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Web: more" }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await page.getByRole("button", { name: "Remove Web" }).click();
  await expect(page.getByRole("row", { name: /Web/ })).toBeHidden();
});

test("a test event arrives, signed, and its answer is shown", async ({ page }) => {
  const runtime = await startRuntime();
  const bot = await makeBot(page, await makeOrganization(page, "Fir"), "Fir bot");
  runtime.secret = await addChannel(page, bot, runtime.url);
  await page.getByRole("button", { name: "Default: more" }).click();
  await page.getByRole("menuitem", { name: "Send a test event" }).click();
  const dialog = page.getByRole("dialog", { name: "Test event to Default" });
  await dialog.getByRole("button", { name: /^Send/ }).click();
  await expect(dialog.getByText("Answer 204")).toBeVisible();
  await runtime.stop();
});

test("the state of a channel is followed while one looks, and whoever types meanwhile loses nothing", async ({
  page,
}) => {
  const runtime = await startRuntime();
  const bot = await makeBot(page, await makeOrganization(page, "Alder"), "Alder bot");
  runtime.secret = await addChannel(page, bot, runtime.url);
  const choose = async (where: Page, verb: string) => {
    await where.getByRole("button", { name: "Default: more" }).click();
    await where.getByRole("menuitem", { name: verb }).click();
  };
  const label = page.getByRole("dialog", { name: "Edit Default" }).getByLabel("Label");
  await expect(page.getByText("Not called yet")).toBeVisible();
  await choose(page, "Edit");
  await label.fill("Half a wo");

  const other = await page.context().newPage();
  await other.goto(`${bot}/settings/integrations`);
  await choose(other, "Send a test event");
  await expect(other.getByText("Answer 204")).toBeVisible();
  await other.getByRole("button", { name: "Close" }).click();
  await expect(page.getByText("OK", { exact: true })).toBeVisible();
  await expect(label).toHaveValue("Half a wo");

  await choose(other, "Remove");
  const removal = other.getByRole("dialog", { name: "Remove Default?" });
  await removal.getByRole("textbox").fill("Default");
  await removal.getByRole("button", { name: "Remove Default" }).click();
  await expect(page.getByText("Add the first channel")).toBeVisible();
  await expect(label).toHaveValue("Half a wo");
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("button", { name: "Add New" })).toBeFocused();
  await runtime.stop();
});

test("a channel that is added where the gate asks for it shows its secret too", async ({ page }) => {
  const bot = await makeBot(page, await makeOrganization(page, "Maple"), "Maple bot");
  await page.goto(`${bot}/settings/integrations`);
  await page.getByRole("button", { name: "Add a channel" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a channel" });
  await dialog.getByLabel("Label").fill("Default");
  await dialog.getByLabel("Callback URL").fill("http://127.0.0.1:9/hooks");
  await dialog.getByRole("button", { name: "Add the channel" }).click();
  await expect(page.getByText("Chatwoot needs a channel")).toBeHidden();
  await expect(page.getByRole("textbox", { name: "Signing secret" })).toHaveValue(/^whsec_/);
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("button", { name: "Add New" })).toBeFocused();
});

test("on a phone a long name leaves room for the menu, and its dialogs fit", async ({ page }) => {
  const bot = await makeBot(page, await makeOrganization(page, "Spindle"), "Spindle bot");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${bot}/settings/integrations`);
  await page.getByRole("button", { name: "Add New" }).click();
  const name = "Production traffic of the northern shops and warehouses";
  const dialog = page.getByRole("dialog", { name: "Add a channel" });
  await dialog.getByLabel("Label").fill(name);
  await dialog.getByLabel("Callback URL").fill("http://127.0.0.1:9/hooks");
  await dialog.getByRole("button", { name: "Add the channel" }).click();
  const secret = page.getByRole("dialog", { name: `${name} is added` });
  await expect(secret.getByRole("button", { name: "Done" })).toBeInViewport({ ratio: 1 });
  await secret.getByRole("button", { name: "Done" }).click();
  const words = await page.getByTitle(name).boundingBox();
  const menu = await page.getByRole("button", { name: `${name}: more` }).boundingBox();
  expect((words?.x ?? 0) + (words?.width ?? 0)).toBeLessThanOrEqual(menu?.x ?? 0);
});

test("the dialog of Chatwoot stands in the address: Back closes it, and a link opens it", async ({
  page,
}) => {
  const bot = await makeBot(page, await makeOrganization(page, "Poplar"), "Poplar bot");
  const address = `${bot}/settings/integrations`;
  await page.goto(address);
  const row = page.getByRole("button", { name: "Chatwoot", exact: true });
  const dialog = page.getByRole("dialog", { name: "Chatwoot" });
  await row.click();
  await expect(dialog.getByLabel("Website")).toHaveValue(places.chatwoot);
  await expect(page).toHaveURL(`${address}?open=chatwoot`);
  await page.goBack();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(address);
  await expect(row).toBeFocused();
  await page.goForward();
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(address);

  await page.goto(`${address}?open=chatwoot`);
  await expect(dialog).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(address);
  await expect(row).toBeFocused();
});

test("the gate names who is missing, and its ways out work", async ({ page }) => {
  await signIn(page, "olivia@acme.test");
  await page.goto(`${places.console}/acme/acme-bot/settings/integrations`);
  const gate = page.getByText("Chatwoot needs every owner’s e-mail verified");
  await expect(gate).toBeVisible();
  await checkAxe(page);
  await page.getByRole("button", { name: "Remind" }).click();
  await expect(page.getByText("A reminder is on its way to ben@acme.test")).toBeVisible();
  await page.getByRole("button", { name: "Make Ben a member" }).click();
  await expect(gate).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(gate).toBeVisible();
});

test("Chatwoot is switched on, and off again after a question; the inbox stays", async ({ page }) => {
  const runtime = await startRuntime();
  const bot = await makeBot(page, await makeOrganization(page, "Hazel"), "Hazel bot");
  await addChannel(page, bot, runtime.url);
  const chatwoot = page.getByRole("switch", { name: "Chatwoot" });
  await chatwoot.click();
  const connected = page.getByText("Connected", { exact: true });
  await expect(connected).toBeVisible({ timeout: 30_000 });
  await checkAxe(page);
  const place = await page.getByText(/account \d+ · inbox “Hazel bot”/).textContent();
  await chatwoot.click();
  const question = page.getByRole("alertdialog").or(page.getByRole("dialog"));
  await expect(question).toContainText("Switch Chatwoot off for Hazel bot?");
  await question.getByRole("button", { name: "Switch off" }).click();
  await expect(connected).toBeHidden();
  await expect(page.getByText("Chatwoot is off for Hazel bot")).toBeVisible();
  await expect(chatwoot).toBeFocused();
  await chatwoot.click();
  await expect(connected).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(place ?? "")).toBeVisible();

  await chatwoot.click();
  await question.getByRole("button", { name: "Switch off" }).click();
  await expect(connected).toBeHidden();
  const repair = await refuseAccount(Number(/\d+/.exec(place ?? "")?.[0]));
  await chatwoot.click();
  const inbox = page.getByRole("listitem").filter({ hasText: "Trying again" });
  await expect(inbox).toContainText("Chatwoot answered 503: Service Unavailable. Trying again: try 3.");
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByText("The set-up is stopped")).toBeVisible();
  await expect(page.getByRole("button", { name: "Chatwoot", exact: true })).toBeFocused();
  await repair();
  await runtime.stop();
});
