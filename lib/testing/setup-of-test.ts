import type { MiddlewareHandler } from "hono";
import { createChannel } from "@/lib/channels/create-channel";
import { db } from "@/lib/db";
import { enableDesk } from "@/lib/desk/enable-desk";
import type { OwnerScope } from "@/lib/organizations/scope";
import { build } from "@/lib/testing/build";
import { buildBot } from "@/lib/testing/build-bot";
import { lettersTo } from "@/lib/testing/read-letters";
import { startWorld } from "@/lib/testing/start-world";
import { waitFor } from "@/lib/testing/wait-for";
import { FaultBook } from "@/sandbox/faults/fault-book";
import { requestFaults } from "@/sandbox/faults/request-faults";

/** What stands at the desk of an organization with one bot, once it is set up. */
export const SET_UP = {
  accounts: 1,
  members: ["BotAgent1: administrator", "Olivia Reyes: administrator"],
  inboxes: ["Acme bot"],
  agentBots: ["Acme bot"],
  conversations: 0,
};

export type SetupOfTest = Awaited<ReturnType<typeof startSetupOfTest>>;

/** A world in which desks are set up, whose Chatwoot can fail and tells what it was asked. */
export async function startSetupOfTest({ timeout }: { timeout?: number } = {}) {
  const faults = new FaultBook();
  const calls: string[] = [];
  const note: MiddlewareHandler = (c, next) => {
    calls.push(`${c.req.method} ${new URL(c.req.url).pathname}`);
    return (requestFaults(faults) as MiddlewareHandler)(c, next);
  };
  const world = await startWorld({ chatwoot: { onRequest: note }, ...(timeout && { timeout }) });

  async function newBot(owner?: OwnerScope) {
    const organization = owner ?? (await build.organization());
    const bot = await buildBot(organization);
    await createChannel(organization, { botId: bot.id, label: "Default", callbackUrl: world.callbacks.url });
    return { organization, botId: bot.id };
  }

  async function switchOn(organization: OwnerScope, botId: string) {
    const enabled = await enableDesk(organization, botId);
    if (!enabled.ok) throw new Error(JSON.stringify(enabled.gate));
    return ends(botId, "done");
  }

  /** Everything of this organization that stands at the desk. */
  async function atDesk(organization: OwnerScope) {
    const desk = await db.desk.findUniqueOrThrow({ where: { organizationId: organization.id } });
    const { store } = world.chatwoot;
    const accounts = [...store.accounts.values()].filter((one) => one.customAttributes.baton === desk.id);
    const accountId = desk.chatwootAccountId as number;
    return {
      accounts: accounts.length,
      members: store.by.membersOfAccount
        .all(accountId)
        .map((row) => `${store.users.get(row.userId)?.name}: ${row.role}`)
        .sort(),
      inboxes: store.by.inboxesOfAccount.all(accountId).map((inbox) => inbox.name),
      agentBots: store.by.agentBotsOfAccount.all(accountId).map((bot) => bot.name),
      conversations: store.by.conversationsOfAccount.all(accountId).length,
    };
  }

  return { world, faults, calls, newBot, switchOn, atDesk };
}

export const runOf = (botId: string) =>
  db.setupRun.findFirstOrThrow({
    where: { botId },
    orderBy: { startedAt: "desc" },
    include: { steps: { orderBy: { position: "asc" } } },
  });

/** Waits until the newest run of a bot is in this state. */
export const ends = (botId: string, state: string) =>
  waitFor(`the set-up is ${state}`, async () => {
    const run = await runOf(botId);
    return run.state === state && run;
  });

/** What the letters to an address say that brought a Chatwoot account. */
export const deskLetters = async (address: string) =>
  (await lettersTo<"desk-account">(address))
    .filter(({ letter }) => letter === "desk-account")
    .map(({ data }) => data);
