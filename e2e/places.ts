import { readFileSync } from "node:fs";
import path from "node:path";

type Places = { console: string; stage: string; mail: string; chatwoot: string; demoFile: string };
type Demo = { organization: string; bot: string; apiKey: string; callbackSecret: string };

/** Where everything of this run stands. */
export const places: Places = JSON.parse(process.env.E2E ?? "{}");

/** The seeded organization. */
export const demo = (): Demo => JSON.parse(readFileSync(places.demoFile, "utf8"));

/** What opens the platform API of the stand-in for Chatwoot. */
export function platformToken(): string {
  const secrets = readFileSync(path.join(path.dirname(places.demoFile), "secrets.json"), "utf8");
  return (JSON.parse(secrets) as { CHATWOOT_PLATFORM_TOKEN: string }).CHATWOOT_PLATFORM_TOKEN;
}
