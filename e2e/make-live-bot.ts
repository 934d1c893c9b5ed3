import type { Page } from "@playwright/test";
import { issueKey } from "@/e2e/issue-key";
import { addChannel, makeBot, makeOrganization } from "@/e2e/make-organization";
import type { Runtime } from "@/e2e/start-runtime";
import { switchOn } from "@/e2e/switch-on";

/** Makes a key under Developers, where it is shown this once. */
export async function makeApiKey(page: Page, bot: string): Promise<string> {
  await page.goto(`${bot}/developers`);
  return issueKey(page, "Runtime");
}

/** Makes an organization with a chatbot that this runtime speaks for, with Chatwoot on. Returns its address. */
export async function makeLiveBot(page: Page, name: string, runtime: Runtime): Promise<string> {
  const bot = await makeBot(page, await makeOrganization(page, name), `${name} bot`);
  runtime.secret = await addChannel(page, bot, runtime.url);
  await switchOn(page, new URL(bot).pathname.slice(1));
  runtime.key = await makeApiKey(page, bot);
  return bot;
}
