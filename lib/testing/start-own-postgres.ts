import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Binaries, startEmbeddedPostgres } from "@/lib/embedded-postgres";
import { freePort } from "@/lib/testing/free-port";

/** A PostgreSQL of one's own, on a directory that goes when it stops. */
export type OwnPostgres = {
  url: string;
  /** Ends it as a power cut would. */
  crash(): Promise<void>;
  /** Starts it again after a crash, where its clients look for it. */
  start(): Promise<void>;
  stop(): Promise<void>;
};

/** From npm, or from elsewhere when its programs are named. */
export async function startOwnPostgres(
  settings: Record<string, string> = {},
  binaries?: Binaries,
): Promise<OwnPostgres> {
  const directory = await mkdtemp(path.join(tmpdir(), "baton-own-"));
  const port = await freePort();
  let postgres = await startEmbeddedPostgres({ directory, settings, port, binaries });
  return {
    url: postgres.url,
    crash: () => postgres.crash(),
    async start() {
      postgres = await startEmbeddedPostgres({ directory, settings, port, binaries });
    },
    async stop() {
      await postgres.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
