import type { PrismaTransaction } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import type { OrganizationScope } from "@/lib/organizations/scope";
import type { Bot } from "@/prisma/client/client";

/** The organization's bot with this id; another organization's, or a deleted one, is not found. */
export async function findBot(
  tx: PrismaTransaction,
  organization: OrganizationScope,
  botId: string,
): Promise<Bot> {
  const bot = await tx.bot.findFirst({
    where: { id: botId, organizationId: organization.id, deletedAt: null },
  });
  if (!bot) throw new NotFound("chatbot");
  return bot;
}
