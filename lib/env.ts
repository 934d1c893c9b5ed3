import ipaddr from "ipaddr.js";
import { z } from "zod";

const url = z.url({ protocol: /^https?$/, error: "must be an http(s) address" });
const port = z.coerce.number({ error: "must be a port number" }).int().min(1).max(65535);
const list = (separator: string) =>
  z.string().transform((text) =>
    text
      .split(separator)
      .map((part) => part.trim())
      .filter(Boolean),
  );

const ROLES = ["console", "api", "worker"] as const;
const secretKeys = list(",").pipe(
  z
    .array(
      z
        .string()
        .regex(/^[a-z0-9]+:[A-Za-z0-9+/]{43}=$/, "must be a list of id:key, each key 32 bytes in base64"),
    )
    .min(1, "must name at least one key")
    .refine(
      (entries) => new Set(entries.map((entry) => entry.split(":")[0])).size === entries.length,
      "must give each key an id of its own",
    ),
);

/** Every variable that Baton reads, and nothing else; `.env.example` explains each. */
export const envSchema = z
  .object({
    BATON_URL: url,
    PORT: port.default(3000),
    BATON_ROLES: list(",")
      .pipe(z.array(z.enum(ROLES)).min(1))
      .default([...ROLES]),
    DATABASE_URL: z.string().startsWith("postgres", "must begin with postgres://").optional(),
    DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(16),
    DATA_DIR: z.string().default("./data"),
    SESSION_SECRET: z.string().min(32, "must have at least 32 characters"),
    SECRET_KEYS: secretKeys,
    SMTP_URL: z.string().regex(/^smtps?:\/\//, "must begin with smtp:// or smtps://"),
    MAIL_FROM: z.string().includes("@", { error: "must hold an e-mail address" }),
    CHATWOOT_URL: url.optional(),
    CHATWOOT_PLATFORM_TOKEN: z.string().min(1).optional(),
    CHATWOOT_WEBHOOK_URL: url.optional(),
    CHATWOOT_TIMEOUT_MS: z.coerce.number().int().min(100).default(15_000),
    CALLBACK_TIMEOUT_MS: z.coerce.number().int().min(100).default(10_000),
    ALLOW_PRIVATE_NETWORKS: list(",")
      .pipe(z.array(z.string().refine(ipaddr.isValidCIDR, "must be a list of networks such as 10.0.0.0/8")))
      .default([]),
    ATTACHMENT_MB: z.coerce.number().min(0.01).max(100).default(20),
    API_REQUESTS_A_MINUTE: z.coerce.number().int().min(1).default(60_000),
    DELIVERY_RETENTION_DAYS: z.coerce.number().min(0.001).default(30),
    RECONCILE_SECONDS: z.coerce.number().min(1).default(60),
    LEASE_MS: z.coerce.number().int().min(500).default(15_000),
    TRUST_PROXY: z.stringbool().default(false),
    LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  })
  .refine((env) => !env.CHATWOOT_URL === !env.CHATWOOT_PLATFORM_TOKEN, {
    path: ["CHATWOOT_PLATFORM_TOKEN"],
    error: "must be set together with CHATWOOT_URL",
  });

export type Env = z.infer<typeof envSchema>;

type Reading = { ok: true; env: Env } | { ok: false; problems: string[] };

/** Reads the variables; each problem is one line that names the variable. Blank counts as missing. */
export function readEnv(source: Record<string, string | undefined>): Reading {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const result = envSchema.safeParse(filled);
  if (result.success) return { ok: true, env: result.data };
  const problems = result.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return filled[name] === undefined ? `${name} is missing` : `${name} ${issue.message}`;
  });
  return { ok: false, problems: [...new Set(problems)] };
}

let cached: Env | undefined;

/** The environment of this process; throws with every problem in it. */
export function env(): Env {
  if (cached) return cached;
  const reading = readEnv(process.env);
  if (!reading.ok) throw new Error(reading.problems.join("\n"));
  cached = reading.env;
  return cached;
}
