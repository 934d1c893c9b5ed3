import { readFile } from "node:fs/promises";
import { Hono } from "hono";

const FONT = "../../../node_modules/geist/dist/fonts/geist-sans/Geist-Variable.woff2";

export const STYLES: readonly string[] = ["ground", "controls", "frame", "queue", "conversation"];

const ASSETS: Record<string, { path: string; type: string }> = {
  ...Object.fromEntries(
    STYLES.map((name) => [`${name}.css`, { path: `${name}.css`, type: "text/css; charset=utf-8" }]),
  ),
  "screen.js": { path: "screen.js", type: "text/javascript; charset=utf-8" },
  "geist.woff2": { path: FONT, type: "font/woff2" },
};

export function assetRoutes(): Hono {
  const app = new Hono();
  app.get("/assets/:name", async (c) => {
    const asset = ASSETS[c.req.param("name")];
    if (!asset) return c.notFound();
    const bytes = await readFile(new URL(asset.path, import.meta.url));
    return c.body(new Uint8Array(bytes), 200, { "content-type": asset.type, "cache-control": "no-cache" });
  });
  return app;
}
