import type { PrismaTransaction } from "@/lib/db";

/** Locks a chatbot until the commit: who sets it up, deletes it or changes its routes wait for each other. False when it is gone. */
export async function lockBot(tx: PrismaTransaction, botId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from "Bot" where id = ${botId} and "deletedAt" is null for update`;
  return rows.length > 0;
}
