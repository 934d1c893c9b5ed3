import type { Browser } from "@playwright/test";
import { AGENT_PASSWORD } from "@/scripts/screens/open-desk";

const SIZES = { light: "light", dark: "dark" } as const;

/** Plays a handoff on the stage as two people would, and takes it while the agent is writing. */
export async function playStage(browser: Browser, stage: string): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(stage);
  const chat = page.getByRole("region", { name: "Customer's chat" });
  const write = async (words: string, answer: string) => {
    await chat.getByLabel("Write as the customer").fill(words);
    await chat.getByRole("button", { name: "Send" }).click();
    await chat.getByText(answer).first().waitFor();
    await page.waitForTimeout(900);
  };
  await write("Hi, I want to cancel my order 40031.", "do you want it stopped?");
  await write("Yes. And I paid twice. Let me speak to a person please.", "I am handing you over");

  const desk = page.frameLocator('iframe[title="Agent\'s desk"]');
  await desk.getByLabel("Email").fill("marta@acme.test");
  await desk.getByLabel("Password").fill(AGENT_PASSWORD);
  await desk.getByRole("button", { name: "Sign in" }).click();
  await desk.getByRole("link", { name: /Unassigned/ }).click();
  await desk
    .getByRole("list", { name: "Conversations" })
    .getByRole("link", { name: /Hanna Schmidt/ })
    .first()
    .click();
  await page.waitForTimeout(900);
  await desk.getByRole("combobox", { name: "Assigned agent" }).selectOption("Marta Lindqvist");
  await page.waitForTimeout(900);
  await desk
    .getByRole("textbox", { name: "Message" })
    .fill("Hello Hanna, this is Marta. I stopped the parcel, it turns around in Leipzig.");
  await desk.getByRole("button", { name: "Send" }).click();
  await chat.getByText("it turns around in Leipzig").waitFor();
  await page.waitForTimeout(900);
  await write("Wonderful. And the second payment?", "And the second payment?");
  await desk.getByRole("textbox", { name: "Message" }).fill("84.00 EUR go back to your card today.");
  await page.waitForTimeout(500);
  for (const [look, colorScheme] of Object.entries(SIZES)) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(300);
    await page.screenshot({ path: `screens/stage-${look}.png` });
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "light" });
  await page.screenshot({ path: "screens/stage-phone.png" });
  await context.close();
}
