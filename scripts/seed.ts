// Seeds the demo: Acme with its people and its chatbot. Chatwoot is off: switching it on is what the visitor does.
import { writeFileSync } from "node:fs";
import { createUser } from "@/lib/auth/create-user";
import { hashPassword } from "@/lib/auth/password";
import { proveUser } from "@/lib/auth/prove-user";
import { startSession } from "@/lib/auth/start-session";
import { createBot } from "@/lib/bots/create-bot";
import { issueApiKey } from "@/lib/bots/issue-api-key";
import { createChannel } from "@/lib/channels/create-channel";
import { db, pool } from "@/lib/db";
import { applyMigrations } from "@/lib/migrations";
import { createOrganization } from "@/lib/organizations/create-organization";
import { proveOrganization } from "@/lib/organizations/prove-organization";
import type { OwnerScope } from "@/lib/organizations/scope";
import { newId } from "@/lib/tokens";

const PASSWORD = "handover-demo";
const [file, callbackUrl] = process.argv.slice(2);
if (!file || !callbackUrl) throw new Error("seed.ts <file> <callback URL>");

await applyMigrations(process.env.DATABASE_URL ?? "");
const passwordHash = await hashPassword(PASSWORD);

async function person(name: string, email: string, isVerified: boolean): Promise<string> {
  const id = await createUser(db, {
    name,
    email,
    passwordHash,
    ...(isVerified && { emailVerifiedAt: new Date() }),
  });
  if (id === null) throw new Error(`${email} is there already`);
  return id;
}

const olivia = await person("Olivia Reyes", "olivia@acme.test", true);
const ben = await person("Ben Okafor", "ben@acme.test", false);
const mia = await person("Mia Chen", "mia@acme.test", true);

const session = await startSession(db, olivia, { ip: "127.0.0.1", userAgent: "seed" });
const user = await proveUser(session);
if (!user) throw new Error("Olivia has no session");
const { slug } = await createOrganization(user, { name: "Acme" });
const acme = (await proveOrganization(user, slug)) as OwnerScope;
const join = (userId: string, role: string) =>
  db.membership.create({ data: { id: newId("mem"), organizationId: acme.id, userId, role } });
await join(ben, "owner");
await join(mia, "member");
await db.session.deleteMany({ where: { userId: olivia } });

const bot = await createBot(acme, { name: "Acme bot" });
const { secret } = await createChannel(acme, { botId: bot.id, label: "Default", callbackUrl });
const { key } = await issueApiKey(acme, { botId: bot.id, name: "Demo bot" });

const demo = { organization: slug, bot: bot.slug, apiKey: key, callbackSecret: secret, callbackUrl };
writeFileSync(file, `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 });
await pool.end();
