import type { Browser, BrowserContext, Page } from "@playwright/test";
import { demo } from "@/e2e/places";
import { signIn } from "@/e2e/sign-in";
import { switchOn } from "@/e2e/switch-on";
import { db } from "@/lib/db";
import { newId } from "@/lib/tokens";
import { ageWorld } from "@/scripts/screens/age-world";
import { fillWorld } from "@/scripts/screens/fill-world";
import { playStage } from "@/scripts/screens/play-stage";
import type { Product } from "@/scripts/start-product";

export type Shot = { name: string; url: string; before?: (page: Page) => Promise<unknown> };
export type State = Awaited<ReturnType<BrowserContext["storageState"]>>;
type Take = {
  browser: Browser;
  product: Product;
  shoot(shots: Shot[], state?: State): Promise<void>;
};

const ROUTES: [team: string, intents: string[]][] = [
  ["Billing", ["payment", "shop.invoice"]],
  ["Sales", ["shop.order", "shop.quote"]],
  ["Cancellations", ["shop.order.cancel"]],
];

async function addRoutes(teams: Record<string, number>): Promise<void> {
  const bot = await db.bot.findFirstOrThrow({ where: { slug: demo().bot } });
  const { id: botId, organizationId } = bot;
  const route = (team: string, intents: string[], position: number, isDefault: boolean) =>
    db.route.create({
      data: {
        id: newId("rte"),
        organizationId,
        botId,
        teamId: teams[team] ?? 0,
        teamName: team.toLowerCase(),
        intents,
        position,
        isDefault,
      },
    });
  for (const [index, [team, intents]] of ROUTES.entries()) await route(team, intents, index + 1, false);
  await route("Service", [], 0, true);
}

async function stateOf(browser: Browser, email: string): Promise<State> {
  const page = await browser.newPage();
  await signIn(page, email);
  const state = await page.context().storageState();
  await page.close();
  return state;
}

/** Takes every page: before Chatwoot, while it is switched on, and after a working day. */
export async function takeAll({ browser, product, shoot }: Take): Promise<void> {
  const { console: at, stage } = product.urls;
  const acme = `${at}/acme`;
  const bot = `${acme}/acme-bot`;
  await shoot([
    { name: "sign-in", url: `${at}/sign-in` },
    { name: "sign-up", url: `${at}/sign-up` },
    { name: "forgot-password", url: `${at}/forgot-password` },
    { name: "reset-password", url: `${at}/reset-password?token=cut-off` },
    { name: "invitation", url: `${at}/invitations/cut-off` },
    { name: "nothing-here", url: `${at}/nothing/here` },
  ]);
  const openMenu = (page: Page) => page.getByRole("button", { name: "Ben Okafor" }).click();
  await shoot(
    [
      { name: "account", url: `${at}/account` },
      { name: "account-menu", url: `${at}/account`, before: openMenu },
    ],
    await stateOf(browser, "ben@acme.test"),
  );

  const olivia = await stateOf(browser, "olivia@acme.test");
  await shoot(
    [
      { name: "verify-email", url: `${at}/verify-email?token=cut-off` },
      { name: "overview-setup", url: bot },
      { name: "integrations-gate", url: `${bot}/settings/integrations` },
      { name: "desk-off", url: `${acme}/settings/chatwoot` },
    ],
    olivia,
  );

  await db.user.updateMany({ where: { email: "ben@acme.test" }, data: { emailVerifiedAt: new Date() } });
  const page = await (await browser.newContext({ storageState: olivia })).newPage();
  await switchOn(page, "acme/acme-bot");
  await page.close();
  await fillWorld(product, addRoutes);
  await ageWorld();

  const unfold = (to: Page) => to.getByRole("button", { name: "Unfold the steps" }).click();
  const openDialog = (to: Page) => to.getByRole("button", { name: "Chatwoot", exact: true }).click();
  await shoot(
    [
      { name: "organizations", url: `${at}/organizations` },
      { name: "chatbots", url: acme },
      { name: "general", url: `${acme}/settings/general` },
      { name: "members", url: `${acme}/settings/members` },
      { name: "desk", url: `${acme}/settings/chatwoot` },
      { name: "audit", url: `${acme}/settings/audit` },
      { name: "overview", url: bot },
      { name: "conversations", url: `${bot}/conversations` },
      { name: "deliveries", url: `${bot}/deliveries` },
      { name: "developers", url: `${bot}/developers` },
      { name: "integrations", url: `${bot}/settings/integrations`, before: unfold },
      { name: "integrations-dialog", url: `${bot}/settings/integrations`, before: openDialog },
      { name: "routing-priority", url: `${bot}/settings/routing-priority` },
      { name: "bot-general", url: `${bot}/settings/general` },
      { name: "palette", url: bot, before: (to) => to.keyboard.press("Control+k") },
      {
        name: "conversation",
        url: `${bot}/conversations`,
        before: (to) =>
          to
            .getByRole("link", { name: /Hanna Schmidt/ })
            .first()
            .click(),
      },
    ],
    olivia,
  );
  await playStage(browser, stage);
}
