import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

const url = z.url({ protocol: /^https?$/ }).transform((address) => address.replace(/\/+$/, ""));

const environmentSchema = z.object({
  STAGE_PORT: z.coerce.number().int().positive().max(65_535),
  STAGE_URL: url,
  BATON_URL: url,
  MAIL_URL: url,
  SMTP_URL: z.string().min(1),
  DATA_DIR: z.string().min(1),
  DEMO_FILE: z.string().min(1),
  CHATWOOT_URL: url,
  CHATWOOT_PLATFORM_TOKEN: z.string().min(1),
});

const demoSchema = z.object({
  organization: z.string(),
  bot: z.string(),
  apiKey: z.string(),
  callbackSecret: z.string(),
});

export type Environment = z.infer<typeof environmentSchema> & { demo: z.infer<typeof demoSchema> };

const problemWith = (name: string, value: string | undefined): string =>
  value === undefined ? `${name} is missing; «npm run demo» sets it.` : `${name} makes no sense: «${value}».`;

/** What the scripts say about the world around; throws in one line per variable that is missing or makes no sense. */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const read = environmentSchema.safeParse(env);
  if (!read.success) {
    const names = read.error.issues.map(({ path }) => String(path[0]));
    throw new Error(names.map((name) => problemWith(name, env[name])).join("\n"));
  }
  const { DEMO_FILE } = read.data;
  if (!existsSync(DEMO_FILE))
    throw new Error(`DEMO_FILE: there is no ${DEMO_FILE}; «npm run demo» writes it.`);
  return { ...read.data, demo: demoSchema.parse(JSON.parse(readFileSync(DEMO_FILE, "utf8"))) };
}
