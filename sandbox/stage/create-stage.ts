import { type Context, Hono } from "hono";
import { buildAssets } from "./build-assets";
import { mailRoutes } from "./mail-routes";
import { stagePage } from "./page";
import type { StagePlace } from "./stage-place";
import type { DeskStanding } from "./stand-in-desk";

const SECURITY = {
  "content-security-policy":
    "default-src 'self'; img-src * data:; frame-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
};

/** The page that shows everything at once, with what it asks this server for. */
export async function createStage(
  place: StagePlace,
  desk: ((c: Context) => DeskStanding) | null,
): Promise<Hono> {
  const assets = await buildAssets();
  const app = new Hono();
  app.get("/", (c) => c.html(stagePage(place), 200, SECURITY));
  app.route("/stage/mail", mailRoutes(place.mailUrl));
  if (desk) app.get("/stage/desk", (c) => c.json(desk(c)));
  app.get("/stage/:name", (c) => {
    const asset = assets[c.req.param("name")];
    if (!asset) return c.notFound();
    const { type, bytes } = asset;
    const age = type === "font/woff2" ? "max-age=86400" : "no-cache";
    return c.body(bytes, 200, { "content-type": type, "cache-control": age });
  });
  return app;
}
