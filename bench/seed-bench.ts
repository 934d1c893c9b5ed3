import { db, sql } from "@/lib/db";
import { applyMigrations } from "@/lib/migrations";
import { hashToken, newId, newToken } from "@/lib/tokens";

/** A bot with a key whose Chatwoot is on: each message is also enqueued for the desk. Returns the key. */
export async function seedBench(): Promise<string> {
  await applyMigrations(process.env.DATABASE_URL ?? "");
  const organizationId = newId("org");
  const botId = newId("bot");
  const key = newToken();
  await db.organization.create({ data: { id: organizationId, slug: organizationId, name: "Bench" } });
  await db.bot.create({ data: { id: botId, organizationId, slug: "bench", name: "Bench bot" } });
  await db.apiKey.create({
    data: { id: newId("key"), organizationId, botId, name: "bench", prefix: "x", hash: hashToken(key) },
  });
  const deskId = newId("dsk");
  await db.desk.create({
    data: {
      id: deskId,
      organizationId,
      website: "http://127.0.0.1:1",
      botAgentEmail: "x@bench.test",
      botAgentPasswordSealed: "",
    },
  });
  await sql.query(
    `insert into "Inbox" (id, "organizationId", "deskId", "botId", key, "enabledAt") values ($1, $2, $3, $4, $1, now())`,
    [newId("inb"), organizationId, deskId, botId],
  );
  return key;
}
