// Conversations: the list by state and by words, as it changes while one looks.
import { expect, type Page, test } from "@playwright/test";
import { checkAxe } from "@/e2e/check-axe";
import { type Agent, hireAgent } from "@/e2e/hire-agent";
import { makeLiveBot } from "@/e2e/make-live-bot";
import { personNamed as by } from "@/e2e/person-named";
import { signIn } from "@/e2e/sign-in";
import { type Runtime, startRuntime } from "@/e2e/start-runtime";

test.describe.configure({ mode: "serial" });

let runtime: Runtime;
let agent: Agent;
let bot: string;

test.beforeAll(async ({ browser }) => {
  runtime = await startRuntime();
  const page = await browser.newPage();
  bot = await makeLiveBot(page, "Spruce", runtime);
  agent = await hireAgent(page, bot, "Marta Lindqvist");
  await page.close();
});
test.beforeEach(({ page }) => signIn(page, "olivia@acme.test"));
test.afterAll(() => runtime.stop());

const rows = (page: Page) => page.getByRole("table", { name: "Conversations" }).getByRole("row");

test("before the first message the list says how one begins", async ({ page }) => {
  await page.goto(`${bot}/conversations`);
  await expect(page.getByText("No conversation yet")).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "Developers" })).toBeVisible();
});

test("the list finds by state and by words, in an address that can be kept", async ({ page }) => {
  await page.goto(`${bot}/conversations`);
  await runtime.say("web-tom", "user", "Are you open on Sunday?", by("Tom Brandt", "tom@example.com"));
  await runtime.say("web-tom", "bot", "Yes, from 10 to 16.", by("Tom Brandt", "tom@example.com"));
  await expect(rows(page).filter({ hasText: "Tom Brandt" })).toContainText("Spruce bot: Yes, from 10 to 16.");
  await runtime.say("web-luis", "user", "I want my money back", by("Luis Moreno"));
  await runtime.handOff("web-luis", { text: "One moment" });
  const luis = rows(page).filter({ hasText: "Luis Moreno" });
  await expect(luis).toContainText("Waiting");
  await expect(luis).toContainText("nobody yet");
  await checkAxe(page);

  const states = page.getByRole("navigation", { name: "State" });
  await states.getByRole("link", { name: "Waiting 1" }).click();
  await expect(rows(page)).toHaveCount(2);
  await agent.says(await agent.isAsked("Luis Moreno"), "Hello Luis");
  await expect(page.getByText("No conversation fits")).toBeVisible();
  await states.getByRole("link", { name: "With a human 1" }).click();
  await expect(luis).toContainText("Agent: Hello Luis");
  await expect(luis).toContainText("Marta Lindqvist");
  await page.reload();
  await expect(states.getByRole("link", { name: "With a human" })).toHaveAttribute("aria-current", "true");

  const search = page.getByRole("searchbox", { name: "Search by name, e-mail or id" });
  await search.fill("tom@");
  await expect(page.getByText("No conversation fits")).toBeVisible();
  await page.getByRole("link", { name: "look at all of them" }).click();
  await expect(search).toHaveValue("");
  await expect(rows(page)).toHaveCount(3);
  await search.fill("TOM@");
  await expect(rows(page)).toHaveCount(2);
  await expect(page).toHaveURL(/search=TOM/);
  await page.getByRole("link", { name: "Tom Brandt" }).click();
  await expect(page.getByRole("heading", { name: "Tom Brandt" })).toBeVisible();
  await page.goBack();
  await expect(search).toHaveValue("TOM@");
  await expect(rows(page)).toHaveCount(2);
});

test("many conversations come in pages", async ({ page }) => {
  for (let n = 1; n <= 51; n++) await runtime.say(`page-${n}`, "user", "Hello", by(`Visitor ${n}`));
  await page.goto(`${bot}/conversations?search=page-`);
  await expect(page.getByText("50 of 51")).toBeVisible();
  await expect(page.getByRole("link", { name: "Visitor 51" })).toBeVisible();
  await page.getByRole("link", { name: "Older" }).click();
  await expect(page.getByText("1 of 51")).toBeVisible();
  await expect(page.getByRole("link", { name: "Visitor 1", exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Newer" }).click();
  await expect(page.getByText("50 of 51")).toBeVisible();
});
