// The document's steps, followed word by word: sign up, verify, members, channel, Chatwoot, teams, routing, a handoff and back.
import { expect, test } from "@playwright/test";
import { addAgent, addCollaborator, answer, makeTeam, signInAtDesk, wordsOf } from "@/e2e/at-the-desk";
import { issueKey } from "@/e2e/issue-key";
import { factIn, letterTo, linkIn } from "@/e2e/mailbox";
import { places } from "@/e2e/places";
import { addRoute, rowOf, setDefault } from "@/e2e/routing-page";
import { type Runtime, startRuntime } from "@/e2e/start-runtime";

const NORA = { name: "Nora Vogel", email: "nora@north.test", password: "a long way north" };
const OLE = { name: "Ole Berg", email: "ole@north.test", password: "a long way south" };
const MARTA = { name: "Marta Lindqvist", email: "marta@north.test", password: "Way-north-1" };

let runtime: Runtime;
test.beforeAll(async () => {
  runtime = await startRuntime();
});
test.afterAll(() => runtime.stop());

test("the whole document, from signing up to the bot that answers again", async ({ page, browser }) => {
  test.setTimeout(180_000);
  const bot = `${places.console}/north/north-bot`;

  await test.step("an owner signs up and makes an organization", async () => {
    await page.goto(`${places.console}/sign-up`);
    await page.getByLabel("Name").fill(NORA.name);
    await page.getByLabel("E-mail").fill(NORA.email);
    await page.getByLabel("Password", { exact: true }).fill(NORA.password);
    await page.getByRole("button", { name: "Make the account" }).click();
    await expect(page.getByRole("heading", { name: "A letter is on its way" })).toBeVisible();
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByLabel("Name").fill("North");
    await page.getByRole("button", { name: "Make the organization" }).click();
    await page.getByRole("button", { name: "New chatbot" }).click();
    await page.getByRole("dialog").getByLabel("Name").fill("North bot");
    await page.getByRole("button", { name: "Make the chatbot" }).click();
    await page.waitForURL(`${bot}**`);
  });

  await test.step("14: Settings > Internal Members lists owners and members", async () => {
    await page.goto(`${places.console}/north`);
    await page.getByRole("link", { name: "Settings" }).click();
    await page.getByRole("link", { name: "Internal Members" }).click();
    await expect(page.getByRole("row", { name: /Nora Vogel/ })).toContainText("Owner");
    await page.getByRole("button", { name: "Invite" }).click();
    const dialog = page.getByRole("dialog", { name: "Invite" });
    await dialog.getByLabel("E-mail").fill(OLE.email);
    await dialog.getByRole("button", { name: "Send the invitation" }).click();
    const other = await (await browser.newContext()).newPage();
    await other.goto(linkIn(await letterTo(OLE.email, /invites you/)));
    await other.getByLabel("Name").fill(OLE.name);
    await other.getByLabel("Password", { exact: true }).fill(OLE.password);
    await other.getByRole("button", { name: "Make the account and join" }).click();
    await other.waitForURL("**/north**");
    await other.close();
    await page.reload();
    await expect(page.getByRole("row", { name: /Ole Berg/ })).toContainText("Member");
  });

  await test.step("15: ··· sets a member as owner and as member, and never touches the last owner", async () => {
    const choose = async (name: string, verb: string) => {
      await page.getByRole("button", { name: `${name}: more` }).click();
      await page.getByRole("menuitem", { name: verb }).click();
    };
    await choose(NORA.name, "Set as member");
    await page.getByRole("button", { name: "Set me as member" }).click();
    await expect(page.getByText("Nora Vogel is the last owner.")).toBeVisible();
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(page.getByRole("row", { name: /Nora Vogel/ })).toContainText("Owner");
    await choose(OLE.name, "Set as owner");
    await expect(page.getByRole("row", { name: /Ole Berg/ })).toContainText("Owner");
  });

  const toIntegrations = async () => {
    await page.goto(bot);
    await page.getByRole("link", { name: "Setting", exact: true }).click();
    await page.getByRole("link", { name: "Integrations" }).click();
    await expect(page.getByRole("heading", { name: "Integrations" })).toBeVisible();
  };
  const chatwoot = page.getByRole("switch", { name: "Chatwoot" });

  await test.step("6: Chatwoot is refused while an owner is not verified, and names who", async () => {
    await toIntegrations();
    await chatwoot.click();
    await expect(page.getByText("Chatwoot needs every owner’s e-mail verified")).toBeVisible();
    await expect(page.getByText(`Waiting for: ${NORA.email}`)).toBeVisible();
    await expect(chatwoot).not.toBeChecked();
  });

  await test.step("7: avatar, name, “!” in the E-mail box, the letter, a check mark", async () => {
    await page.getByRole("button", { name: NORA.name }).click();
    await page.getByRole("menuitem", { name: NORA.name }).click();
    await page.getByRole("button", { name: "Not verified. Verify this address" }).click();
    await page.goto(linkIn(await letterTo(NORA.email, /Verify your e-mail/, 2)));
    await page.getByRole("button", { name: "Verify e-mail" }).click();
    await expect(page.getByRole("heading", { name: "Your e-mail is verified" })).toBeVisible();
    await page.goto(`${places.console}/account`);
    await expect(page.getByRole("img", { name: "Verified" })).toBeVisible();
  });

  await test.step("8: a channel comes first; the refusal leads there", async () => {
    await toIntegrations();
    await chatwoot.click();
    await expect(page.getByText("Chatwoot needs a channel")).toBeVisible();
    await page.getByRole("button", { name: "Add New" }).click();
    const dialog = page.getByRole("dialog", { name: "Add a channel" });
    await dialog.getByLabel("Label").fill("Default");
    await dialog.getByLabel("Callback URL").fill(runtime.url);
    await dialog.getByRole("button", { name: "Add the channel" }).click();
    runtime.secret = await page.getByRole("textbox", { name: "Signing secret" }).inputValue();
    await page.getByRole("button", { name: "Done" }).click();
    await expect(page.getByRole("row", { name: /Default/ })).toContainText("RESTful");
  });

  await test.step("10, 11: enabling Chatwoot does its steps, live", async () => {
    await chatwoot.click();
    await expect(page.getByText(/Connected/)).toBeVisible({ timeout: 30_000 });
    await page.getByRole("button", { name: "Unfold the steps" }).click();
    const steps = page.getByRole("list", { name: "Setting up Chatwoot" });
    for (const name of ["Chatwoot account", "Owners as administrators", "BotAgent1", "Inbox"])
      await expect(
        steps.getByRole("listitem").filter({ hasText: new RegExp(`^${name}, done`) }),
      ).toBeVisible();
  });

  await test.step("9: the dialog shows our Callback URL and the operator's Website", async () => {
    await page.getByRole("button", { name: "Chatwoot", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Chatwoot" });
    await expect(dialog.getByLabel("Website")).toHaveValue(places.chatwoot);
    await expect(dialog.getByRole("textbox", { name: "Callback URL" })).toHaveValue(
      /\/api\/webhooks\/chatwoot\//,
    );
    await dialog.getByRole("button", { name: "Close" }).first().click();
  });

  const desk = await (await browser.newContext()).newPage();
  await test.step("12: each owner's letter signs them in at Chatwoot", async () => {
    for (const { email } of [OLE, NORA]) {
      const letter = await letterTo(email, /Your Chatwoot account for North/);
      expect(factIn(letter, "Address")).toBe(`${places.chatwoot}/app`);
      await desk.context().clearCookies();
      await signInAtDesk(desk, factIn(letter, "User name"), factIn(letter, "Password"));
    }
  });

  await test.step("13, 16: BotAgent1 is an administrator; an agent is added and activates the account", async () => {
    await addAgent(desk, MARTA.name, MARTA.email);
    for (const name of [/BotAgent1/, /Nora Vogel/, /Ole Berg/])
      await expect(desk.getByRole("row", { name })).toContainText("administrator");
  });

  await test.step("17: the agent becomes a collaborator of the chatbot's inbox", () =>
    addCollaborator(desk, "North bot", /Marta Lindqvist/));

  const teams = { service: "", sales: "" };
  await test.step("18: teams", async () => {
    teams.service = await makeTeam(desk, "service", /Marta Lindqvist/);
    teams.sales = await makeTeam(desk, "sales", /Marta Lindqvist/);
  });

  const agent = await (await browser.newContext()).newPage();
  await test.step("16: the agent's letter activates the account", async () => {
    await agent.goto(linkIn(await letterTo(MARTA.email, /./)));
    await agent.getByLabel("Password", { exact: true }).fill(MARTA.password);
    await agent.getByLabel("Confirm password").fill(MARTA.password);
    await agent.getByRole("button", { name: "Set password" }).click();
    await expect(agent.getByRole("navigation", { name: "Desk" })).toBeVisible();
  });

  await test.step("19: Setting > Routing Priority > Default", async () => {
    await page.goto(bot);
    await page.getByRole("link", { name: "Setting", exact: true }).click();
    await page.getByRole("link", { name: "Routing Priority" }).click();
    await setDefault(page, teams.service);
    await expect(rowOf(page, "Default")).toContainText("service");
  });

  await test.step("20, 22: + Add a team by the address of its conversation list, with its intents", async () => {
    const id = `${places.chatwoot}/app/accounts/1/team/${teams.sales}`;
    await addRoute(page, { name: "Sales", id, intents: ["shop.order", "shop.quote"] });
    await expect(rowOf(page, "Sales")).toContainText(teams.sales);
    await page.goto(`${bot}/developers`);
    runtime.key = await issueKey(page, "Runtime");
  });

  await test.step("1, 21: a customer demands a human; the first route with an unfinished intent gives the team", async () => {
    await runtime.say("web-1", "user", "I want to cancel my order 40031");
    await runtime.say("web-1", "bot", "Shall I stop the parcel?");
    await runtime.say("web-1", "user", "Let me speak to a person please");
    const { json } = await runtime.handOff("web-1", { unfinishedIntents: ["shop.order.cancel"] });
    expect(json.handoff).toMatchObject({ team: { id: Number(teams.sales) } });
    await runtime.isTold("web-1", "handoff.queued");
  });

  await test.step("21: no route for it, so the default team", async () => {
    const { json } = await runtime.handOff("web-2", { unfinishedIntents: ["account.login"] });
    expect(json.handoff).toMatchObject({ team: { id: Number(teams.service) } });
  });

  await test.step("2, 3: assigned, the agent is notified, and sees the history", async () => {
    await runtime.isTold("web-1", "handoff.assigned");
    await agent.goto(linkIn(await letterTo(MARTA.email, /assigned to you/)));
    await expect(agent.getByRole("heading", { name: "Hanna Schmidt" })).toBeVisible();
    expect((await wordsOf(agent)).slice(0, 4)).toEqual([
      expect.stringContaining("Hanna Schmidt: I want to cancel my order 40031"),
      expect.stringContaining("North bot: Shall I stop the parcel?"),
      expect.stringContaining("Hanna Schmidt: Let me speak to a person please"),
      expect.stringContaining("shop.order.cancel"),
    ]);
  });

  await test.step("3: they talk in Chatwoot's window", async () => {
    await answer(agent, "Hello Hanna, this is Marta.");
    expect(await runtime.isTold("web-1", "message.created")).toMatchObject({
      message: { from: "agent", text: "Hello Hanna, this is Marta.", author: { name: MARTA.name } },
    });
    const refused = await runtime.say("web-1", "bot", "Anything else?");
    expect([refused.status, refused.json.code]).toEqual([409, "human-owns-conversation"]);
    await runtime.say("web-1", "user", "Wonderful, thank you");
    await expect(agent.getByRole("list", { name: "Messages" })).toContainText("Wonderful, thank you");
  });

  await test.step("4, 5: resolved, and the bot answers the next message again", async () => {
    await agent.getByRole("button", { name: "Resolve" }).click();
    await runtime.isTold("web-1", "handoff.ended");
    expect((await runtime.say("web-1", "user", "One more thing")).json.conversation).toMatchObject({
      owner: "bot",
    });
    expect((await runtime.say("web-1", "bot", "Of course, what is it?")).status).toBe(202);
  });
});
