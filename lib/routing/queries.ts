import { findBot } from "@/lib/bots/find-bot";
import { db } from "@/lib/db";
import type { OrganizationScope } from "@/lib/organizations/scope";

export type RouteLine = {
  id: string;
  position: number;
  teamId: number;
  teamName: string;
  intents: string[];
  isDefault: boolean;
};

/** The routes of a bot, from the top; Default is last. */
export async function listRoutes(organization: OrganizationScope, botId: string): Promise<RouteLine[]> {
  const bot = await findBot(db, organization, botId);
  return db.route.findMany({
    where: { botId: bot.id },
    select: { id: true, position: true, teamId: true, teamName: true, intents: true, isDefault: true },
    orderBy: [{ isDefault: "asc" }, { position: "asc" }],
  });
}
