import type { BotScope } from "@/lib/bots/scope";
import { sql } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { hashToken } from "@/lib/tokens";

const REMEMBER = 5_000;
const USED_WITHIN = 60_000;
const MOST = 10_000;

type Known = { bot: BotScope; keyId: string; until: number };
const known = new Map<string, Known>();

const FIND = `
select b.id, b."organizationId", k.id as "keyId" from "ApiKey" k join "Bot" b on b.id = k."botId"
where k.hash = $1 and k."revokedAt" is null and b."deletedAt" is null`;

const USE = `
update "ApiKey" set "lastUsedAt" = now()
where id = $1 and ("lastUsedAt" is null or "lastUsedAt" < now() - $2::int * interval '1 millisecond')`;

/** The bot whose key this is. A revoked key works for at most five seconds more. */
export async function proveApiKey(key: string | undefined): Promise<BotScope> {
  const hash = key ? hashToken(key) : "";
  const remembered = known.get(hash);
  if (remembered && remembered.until > Date.now()) return remembered.bot;
  const [row] = key
    ? await sql.query<{ id: string; organizationId: string; keyId: string }>(FIND, [hash])
    : [];
  if (!row) {
    throw new AppError(
      "invalid-key",
      key ? "This API key is unknown or revoked." : "The request carries no API key.",
      {
        fix: "Send «Authorization: Bearer <key>» with a key of this bot, from Developers > API keys.",
      },
    );
  }
  if (known.size > MOST) known.clear();
  const bot = { id: row.id, organizationId: row.organizationId } as BotScope;
  known.set(hash, { bot, keyId: row.keyId, until: Date.now() + REMEMBER });
  await sql.query(USE, [row.keyId, USED_WITHIN]);
  return bot;
}
