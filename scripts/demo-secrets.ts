import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

type Secrets = { SESSION_SECRET: string; SECRET_KEYS: string; CHATWOOT_PLATFORM_TOKEN: string };

/** The secrets of one demo: made once, kept beside its data. */
export function demoSecrets(directory: string): Secrets {
  const file = path.join(directory, "secrets.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as Secrets;
  const secrets = {
    SESSION_SECRET: randomBytes(48).toString("base64"),
    SECRET_KEYS: `demo:${randomBytes(32).toString("base64")}`,
    CHATWOOT_PLATFORM_TOKEN: randomBytes(24).toString("hex"),
  };
  mkdirSync(directory, { recursive: true });
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}
