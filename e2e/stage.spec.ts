import { expect, test } from "@playwright/test";
import { checkAxe } from "@/e2e/check-axe";
import { hireAgent } from "@/e2e/hire-agent";
import { demo, places } from "@/e2e/places";
import { signIn } from "@/e2e/sign-in";
import { switchOn } from "@/e2e/switch-on";

test("the whole idea on one page: the customer, the agent, and the bot that answers again", async ({
  page,
}) => {
  const { organization, bot } = demo();
  await signIn(page, "olivia@acme.test");
  await switchOn(page, `${organization}/${bot}`);
  const { user } = await hireAgent(page, `${places.console}/${organization}/${bot}`, "Marta Lindqvist");

  await page.goto(places.stage);
  await checkAxe(page);
  const chat = page.getByRole("region", { name: "Customer's chat" });
  const said = chat.getByRole("log", { name: "Messages" });
  const write = async (words: string) => {
    await chat.getByLabel("Write as the customer").fill(words);
    await chat.getByRole("button", { name: "Send" }).click();
  };
  await write("Where is my order 40031?");
  await expect(said).toContainText("Order 40031 left our house this morning");
  await write("Let me speak to a person please");
  await expect(said).toContainText("I am handing you over to my colleagues.");

  const desk = page.frameLocator('iframe[title="Agent\'s desk"]');
  await desk.getByLabel("Email").fill(user.email);
  await desk.getByLabel("Password").fill(user.password);
  await desk.getByRole("button", { name: "Sign in" }).click();
  await desk.getByRole("link", { name: /Unassigned/ }).click();
  await desk.getByRole("list", { name: "Conversations" }).getByRole("link").first().click();
  await expect(desk.getByRole("list", { name: "Messages" })).toContainText("Where is my order 40031?");
  await desk.getByRole("textbox", { name: "Message" }).fill("Hello, this is Marta.");
  await desk.getByRole("button", { name: "Send" }).click();
  await expect(said).toContainText("Hello, this is Marta.");
  await expect(page.getByRole("list", { name: "States" })).toContainText("human");

  await write("Thank you, that is all");
  await expect(desk.getByRole("list", { name: "Messages" })).toContainText("Thank you, that is all");
  await expect(said).not.toContainText("You are welcome.");
  await desk.getByRole("button", { name: "Resolve" }).click();
  await expect(page.getByText(/The baton/)).toBeVisible();
  await expect(page.getByText("Acme bot answers.", { exact: false })).toBeVisible();
  await write("Thank you");
  await expect(said).toContainText("You are welcome.");
  await expect(page.getByText(/\d+ messages, 0 lost/)).toBeVisible();
});

test("faults are switched on and off beside it, and one sees which are on", async ({ page }) => {
  await page.goto(places.stage);
  await page.getByRole("button", { name: "Faults" }).click();
  const faults = page.getByRole("dialog", { name: "Faults" });
  // One that is repaired by the next try, and that only the demo bot's callbacks meet.
  const cut = faults.getByRole("switch", { name: "takes it and cuts the line" });
  await cut.check();
  await expect(page.getByRole("button", { name: "Faults, 1 on" })).toBeVisible();
  await checkAxe(page);
  await page.reload();
  await page.getByRole("button", { name: "Faults, 1 on" }).click();
  await expect(cut).toBeChecked();
  await faults.getByRole("button", { name: "Everything works" }).click();
  await expect(cut).not.toBeChecked();
  await page.keyboard.press("Escape");
  await expect(faults).toBeHidden();
  await expect(page.getByRole("button", { name: "Faults", exact: true })).toBeVisible();
});
