import { readFileSync } from "node:fs";

type Places = { console: string; stage: string; mail: string; chatwoot: string; demoFile: string };
type Demo = { organization: string; bot: string; apiKey: string; callbackSecret: string };

/** Where everything of this run stands. */
export const places: Places = JSON.parse(process.env.E2E ?? "{}");

/** The seeded organization. */
export const demo = (): Demo => JSON.parse(readFileSync(places.demoFile, "utf8"));
