import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildIfNeeded } from "@/scripts/build-if-needed";
import { freePorts } from "@/scripts/ports";
import { startProduct } from "@/scripts/start-product";

/** The whole product with its world, on free ports and an empty directory, for one run. */
export default async function startEverything(): Promise<() => Promise<void>> {
  buildIfNeeded();
  const directory = mkdtempSync(path.join(tmpdir(), "baton-e2e-"));
  const product = await startProduct({ directory, ports: await freePorts() });
  process.env.E2E = JSON.stringify({ ...product.urls, demoFile: product.demoFile });
  return async () => {
    await product.stop();
    rmSync(directory, { recursive: true, force: true });
  };
}
