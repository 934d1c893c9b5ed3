// A conversation: one thread of customer, bot and agent, with the receipts of its handoffs.
import { expect, type Page, test } from "@playwright/test";
import { checkAxe } from "@/e2e/check-axe";
import { type Agent, hireAgent } from "@/e2e/hire-agent";
import { makeLiveBot } from "@/e2e/make-live-bot";
import { personNamed as by } from "@/e2e/person-named";
import { places } from "@/e2e/places";
import { signIn } from "@/e2e/sign-in";
import { type Runtime, startRuntime } from "@/e2e/start-runtime";

test.describe.configure({ mode: "serial" });

let runtime: Runtime;
let agent: Agent;
let bot: string;

test.beforeAll(async ({ browser }) => {
  runtime = await startRuntime();
  const page = await browser.newPage();
  bot = await makeLiveBot(page, "Willow", runtime);
  agent = await hireAgent(page, bot, "Marta Lindqvist");
  await page.close();
});
test.beforeEach(({ page }) => signIn(page, "olivia@acme.test"));
test.afterAll(() => runtime.stop());

const thread = (page: Page) => page.getByRole("region", { name: "Messages" });
const receipt = (page: Page) => page.getByRole("complementary", { name: "Handoff" });

/** The thread in lines: who, as what, and their words; or what happened. Without times, and initials of avatars. */
async function linesOf(page: Page): Promise<string[]> {
  const lines = await thread(page).getByRole("listitem").allInnerTexts();
  return lines.map((line) =>
    line
      .replace(/\d\d:\d\d:\d\d|^[A-Z]{2}$/gm, "")
      .replace(/\s+/g, " ")
      .trim(),
  );
}

async function open(page: Page, person: string): Promise<void> {
  await page.goto(`${bot}/conversations?search=${encodeURIComponent(person)}`);
  await page.getByRole("link", { name: person }).click();
  await expect(page.getByRole("heading", { name: person, level: 1 })).toBeVisible();
}

test("a conversation is one thread of all three, and grows while one looks", async ({ page }) => {
  const hanna = by("Hanna Schmidt");
  const team = await agent.makesTeam("sales");
  await runtime.say("web-hanna", "user", "I want to cancel my order 40031.", hanna);
  await open(page, "Hanna Schmidt");
  await expect(page.getByText("Willow bot owns it")).toBeVisible();
  await expect(page.getByText("No handoff yet")).toBeVisible();

  const file = { url: `${places.stage}/healthz`, name: "receipt.pdf", type: "application/pdf", size: 84_210 };
  await runtime.say("web-hanna", "user", "Here it is", { ...hanna, attachments: [file] });
  await expect(thread(page).getByRole("link", { name: "receipt.pdf" })).toHaveAttribute("href", file.url);
  await expect(thread(page).getByText("84 kB")).toBeVisible();
  await runtime.handOff("web-hanna", {
    unfinishedIntents: ["shop.order.cancel"],
    reason: "the customer asked for a person",
    note: "Order 40031, paid twice.",
    text: "I am handing you over.",
    team,
  });
  await expect(page.getByText("Waits for a human")).toBeVisible();
  await expect(receipt(page)).toContainText("the customer asked for a person");
  await expect(receipt(page)).toContainText("Waits for an agent");
  await expect(receipt(page)).toContainText("The bot named the team");

  const number = await agent.isAsked("Hanna Schmidt");
  await agent.takes(number);
  await expect(receipt(page)).toContainText("Waits for the first word");
  await agent.says(number, "Hello, this is Marta.");
  await expect(page.getByText("Marta Lindqvist has it")).toBeVisible();
  const slip = await agent.says(number, "This was meant for somebody else");
  await expect(thread(page).getByText("This was meant for somebody else")).toBeVisible();
  await agent.deletes(number, slip);
  await expect(thread(page).getByText(/^Deleted/)).toBeVisible();
  await runtime.say("web-hanna", "bot", "I can cancel that for you.", { ...hanna, shown: true });
  await runtime.say("web-hanna", "bot", "She is a gold member", { ...hanna, assist: true });
  await runtime.say("web-hanna", "user", "Wonderful", hanna);
  await expect(thread(page).getByText("Wonderful")).toBeVisible();
  await agent.resolves(number);
  await expect(thread(page).getByText("Resolved; Willow bot has the baton again")).toBeVisible();

  expect(await linesOf(page)).toEqual([
    "Hanna Schmidt customer I want to cancel my order 40031.",
    "Hanna Schmidt customer Here it is receipt.pdf 84 kB",
    "receipt.pdf 84 kB",
    "Handoff requested by Willow bot · unfinished shop.order.cancel",
    "Willow bot bot I am handing you over.",
    "Willow bot private note Order 40031, paid twice.",
    "Queued for sales",
    "Assigned to Marta Lindqvist",
    "Joined; Marta Lindqvist has the baton",
    "Marta Lindqvist agent, sales Hello, this is Marta.",
    expect.stringMatching(/^Marta Lindqvist agent, sales Deleted/),
    "Willow bot bot, while a human had it I can cancel that for you.",
    "Willow bot private note She is a gold member",
    "Hanna Schmidt customer Wonderful",
    "Resolved; Willow bot has the baton again",
  ]);
  await checkAxe(page);
});

test("the receipt says when what happened, how the team was chosen, and leads on", async ({ page }) => {
  await open(page, "Hanna Schmidt");
  const moments = receipt(page).getByRole("listitem");
  await expect(moments).toContainText(["Requested", "Queued", "Assigned", "Joined", "Resolved"]);
  await expect(moments.last()).toContainText("by Marta Lindqvist");
  await expect(moments.last()).toContainText(/\+\d+/);
  await expect(receipt(page)).toContainText("Completed");
  await expect(receipt(page)).toContainText(/Carried(\d+) of \1/);
  const links = page.getByRole("navigation", { name: "More about it" });
  await expect(links.getByRole("link", { name: /Chatwoot conversation/ })).toHaveAttribute(
    "href",
    new RegExp(`${places.chatwoot}/app/accounts/\\d+/conversations/\\d+`),
  );
  await expect(links.getByRole("link", { name: /Deliveries \d+ delivered/ })).toHaveAttribute(
    "href",
    `${new URL(bot).pathname}/deliveries?lane=${encodeURIComponent("*:web-hanna")}`,
  );
  await expect(links.getByRole("button", { name: /Handoff id hnd_/ })).toBeVisible();
});

test("a long thread brings what was before it on demand", async ({ page }) => {
  for (let n = 1; n <= 230; n++) await runtime.say("web-long", "user", `Sentence ${n}.`, by("Owen Price"));
  await open(page, "Owen Price");
  const turn = (n: number) => thread(page).getByText(`Sentence ${n}.`, { exact: true });
  const turns = thread(page).getByRole("listitem");
  await expect(turn(131)).toBeVisible();
  await expect(turns).toHaveCount(100);
  await page.getByRole("button", { name: "Earlier messages" }).click();
  await expect(turns).toHaveCount(200);
  await expect(turn(131)).toBeInViewport();
  await page.getByRole("button", { name: "Earlier messages" }).click();
  await expect(turn(1)).toBeVisible();
  await expect(turns).toHaveCount(230);
  await expect(page.getByRole("button", { name: "Earlier messages" })).toBeHidden();

  await page.getByRole("link", { name: "To the newest" }).click();
  await expect(turn(230)).toBeInViewport();
  await runtime.say("web-long", "user", "Sentence 231.", by("Owen Price"));
  await expect(turn(231)).toBeInViewport();
  await expect(turns).toHaveCount(231);
});

test("a conversation is found by nobody else", async ({ page, browser }) => {
  await open(page, "Hanna Schmidt");
  const address = page.url();
  const door = address.replace(places.console, `${places.console}/api/console`);
  expect((await page.request.get(door)).status()).toBe(200);
  expect((await page.request.get(door.replace(/cnv_\w+/, "cnv_nobody"))).status()).toBe(404);
  const stranger = await (await browser.newContext()).newPage();
  expect((await stranger.request.get(door)).status()).toBe(401);
  await signIn(stranger, "ben@acme.test");
  await stranger.goto(address);
  await expect(stranger.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  expect((await stranger.request.get(door)).status()).toBe(404);
  await stranger.close();
});

test("on a phone both pages are read without scrolling sideways", async ({ page }) => {
  const name = "Sofia Aleksandrovna von Hohenstein-Wolkenburg-Sayn-Wittgenstein";
  const url = `${places.stage}/healthz`;
  const file = { url, name: `a-name-that-${"goes-on-and-".repeat(8)}ends.pdf` };
  await runtime.say("web-sofia", "user", "w".repeat(300), { ...by(name), attachments: [file] });
  await runtime.handOff("web-sofia", { unfinishedIntents: [`shop.${"order.".repeat(20)}cancel`] });
  await page.setViewportSize({ width: 390, height: 844 });
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await page.goto(`${bot}/conversations`);
  await expect(page.getByRole("link", { name })).toBeVisible();
  expect(await width()).toBe(390);
  await checkAxe(page);
  await page.getByRole("link", { name }).click();
  await expect(thread(page).getByRole("link", { name: /^a-name/ })).toBeVisible();
  expect(await width()).toBe(390);
  await expect(thread(page).getByRole("link", { name: /^a-name/ })).toBeInViewport({ ratio: 1 });
  await checkAxe(page);
});

test("several handoffs each have their receipt; one that failed says why", async ({ page, context }) => {
  const ines = by("Ines Duarte");
  await runtime.say("web-ines", "user", "A person, please", ines);
  await runtime.handOff("web-ines", {});
  await runtime.cancel("web-ines");
  await runtime.say("web-ines", "user", "Please, after all", ines);
  await runtime.handOff("web-ines", {});
  await open(page, "Ines Duarte");
  await expect(receipt(page)).toContainText("Handoff 2 of 2");
  await expect(receipt(page)).toContainText("Queued");
  await receipt(page).getByRole("link", { name: "Earlier handoff" }).click();
  await expect(receipt(page)).toContainText("Handoff 1 of 2");
  await expect(receipt(page)).toContainText("Cancelled");
  await page.reload();
  await expect(receipt(page)).toContainText("Handoff 1 of 2");
  await receipt(page).getByRole("link", { name: "Later handoff" }).click();
  await expect(receipt(page)).toContainText("Handoff 2 of 2");

  const settings = await context.newPage();
  await settings.goto(`${bot}/settings/integrations`);
  await settings.getByRole("switch", { name: "Chatwoot" }).click();
  await settings.getByRole("button", { name: "Switch off" }).click();
  await expect(receipt(page)).toContainText("Failed");
  await expect(receipt(page)).toContainText("Chatwoot was switched off");
  await expect(thread(page)).toContainText(
    "Failed: Chatwoot was switched off; Willow bot has the baton again",
  );
  await checkAxe(page);
  await page.getByRole("link", { name: "Overview" }).click();
  await expect(page.getByText("No customer can be handed to a person now.")).toBeVisible();
});
