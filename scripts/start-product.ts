import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createWriteStream, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/lib/embedded-postgres";
import { demoSecrets } from "@/scripts/demo-secrets";
import type { Ports } from "@/scripts/ports";

export type Product = {
  urls: { console: string; stage: string; mail: string; chatwoot: string };
  databaseUrl: string;
  demoFile: string;
  /** Ends Baton as a crash would. */
  killBaton(): Promise<void>;
  startBaton(): Promise<void>;
  stop(): Promise<void>;
};

type Options = { directory: string; ports: Ports; env?: Record<string, string> };

const PATIENCE = 60_000;

async function answers(url: string, who: ChildProcess, log: string): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    if (who.exitCode !== null) break;
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not answer; see ${log}`);
}

/** Everything at once, as processes of this machine: PostgreSQL, mail, the sandbox and Baton. */
class Running implements Product {
  readonly demoFile: string;
  readonly urls: Product["urls"];
  databaseUrl = "";
  private postgres: EmbeddedPostgres | undefined;
  private readonly children = new Map<string, ChildProcess>();

  constructor(private readonly options: Options) {
    const { directory, ports, env } = options;
    const at = (port: number) => `http://localhost:${port}`;
    const baton = env?.BATON_URL ?? process.env.BATON_URL ?? at(ports.console);
    const stage = at(ports.stage);
    this.urls = {
      console: baton,
      stage,
      mail: at(ports.mail),
      chatwoot: env?.CHATWOOT_URL ?? process.env.CHATWOOT_URL ?? stage,
    };
    this.demoFile = path.join(directory, "demo.json");
  }

  async start(): Promise<void> {
    const { directory, ports } = this.options;
    mkdirSync(path.join(directory, "logs"), { recursive: true });
    this.postgres = await startEmbeddedPostgres({ directory: path.join(directory, "postgres") });
    this.databaseUrl = this.postgres.url;
    const mail = path.join(directory, "mail");
    const words = [
      "--smtp",
      String(ports.smtp),
      "--web",
      String(ports.mail),
      "--ip",
      "127.0.0.1",
      "--web-ip",
      "127.0.0.1",
      "--mail-directory",
      mail,
    ];
    await this.spawn(
      "mail",
      "node_modules/maildev/dist/bin/maildev.js",
      words,
      `${this.urls.mail}/api/healthz`,
    );
    if (!existsSync(this.demoFile)) this.seed();
    await this.startBaton();
    await this.spawn("stage", "sandbox/main.ts", [], `${this.urls.stage}/healthz`, ["--import", "tsx"]);
  }

  startBaton(): Promise<void> {
    return this.spawn("baton", "dist/server.js", [], `http://127.0.0.1:${this.options.ports.console}/readyz`);
  }

  async killBaton(): Promise<void> {
    await this.end("baton", "SIGKILL");
  }

  async stop(): Promise<void> {
    await this.end("stage", "SIGTERM");
    await this.end("baton", "SIGTERM");
    await this.end("mail", "SIGTERM");
    await this.postgres?.stop();
  }

  private env(): NodeJS.ProcessEnv {
    const { directory, ports, env } = this.options;
    return {
      ...process.env,
      NODE_ENV: "production",
      ...demoSecrets(directory),
      ...(process.env.CHATWOOT_PLATFORM_TOKEN && {
        CHATWOOT_PLATFORM_TOKEN: process.env.CHATWOOT_PLATFORM_TOKEN,
      }),
      BATON_URL: this.urls.console,
      PORT: String(ports.console),
      DATABASE_URL: this.databaseUrl,
      SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
      MAIL_FROM: "Baton <baton@baton.test>",
      CHATWOOT_URL: this.urls.chatwoot,
      CHATWOOT_WEBHOOK_URL: process.env.CHATWOOT_WEBHOOK_URL ?? this.urls.console,
      ALLOW_PRIVATE_NETWORKS: "127.0.0.0/8,::1/128",
      STAGE_PORT: String(ports.stage),
      STAGE_URL: this.urls.stage,
      MAIL_URL: this.urls.mail,
      DATA_DIR: directory,
      DEMO_FILE: this.demoFile,
      ...env,
    };
  }

  private seed(): void {
    const words = ["--import", "tsx", "scripts/seed.ts", this.demoFile, `${this.urls.stage}/bot/callbacks`];
    execFileSync(process.execPath, words, { env: this.env(), stdio: ["ignore", "inherit", "inherit"] });
  }

  private async spawn(
    name: string,
    file: string,
    words: string[],
    probe: string,
    flags: string[] = [],
  ): Promise<void> {
    const log = path.join(this.options.directory, "logs", `${name}.log`);
    // A group of its own: Ctrl-C reaches only the parent, which ends the others in order.
    const child = spawn(process.execPath, [...flags, file, ...words], {
      env: this.env(),
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output = createWriteStream(log, { flags: "a" });
    child.stdout?.pipe(output, { end: false });
    child.stderr?.pipe(output, { end: false });
    this.children.set(name, child);
    await answers(probe, child, log);
  }

  private async end(name: string, signal: NodeJS.Signals): Promise<void> {
    const child = this.children.get(name);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await gone;
  }
}

/** Starts the product with its world on a directory, seeding it when it is new. Stops what it started when it fails. */
export async function startProduct(options: Options): Promise<Product> {
  const product = new Running(options);
  try {
    await product.start();
    return product;
  } catch (error) {
    await product.stop();
    throw error;
  }
}
