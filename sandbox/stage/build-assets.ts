import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, stop } from "esbuild";
import { favicon } from "./icons";

export type Asset = { type: string; bytes: Uint8Array<ArrayBuffer> };

const fonts = fileURLToPath(new URL("../../node_modules/geist/dist/fonts", import.meta.url));

async function bundle(entry: URL): Promise<Uint8Array<ArrayBuffer>> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    external: ["/stage/*"],
    logLevel: "silent",
  });
  return new Uint8Array(outputFiles[0]?.contents ?? []);
}

const font = async (path: string): Promise<Asset> => ({
  type: "font/woff2",
  bytes: new Uint8Array(await readFile(`${fonts}/${path}`)),
});

/** Everything that the page loads, by name; scripts and styles are put together here, once. */
export async function buildAssets(): Promise<Record<string, Asset>> {
  const [script, style, sans, mono] = await Promise.all([
    bundle(new URL("./browser/stage.ts", import.meta.url)),
    bundle(new URL("./styles/stage.css", import.meta.url)),
    font("geist-sans/Geist-Variable.woff2"),
    font("geist-mono/GeistMono-Variable.woff2"),
  ]);
  // It keeps a process of its own waiting for more.
  await stop();
  return {
    "stage.js": { type: "text/javascript; charset=utf-8", bytes: script },
    "stage.css": { type: "text/css; charset=utf-8", bytes: style },
    "geist.woff2": sans,
    "geist-mono.woff2": mono,
    "icon.svg": { type: "image/svg+xml", bytes: new TextEncoder().encode(favicon) },
  };
}
