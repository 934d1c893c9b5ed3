import { Hono } from "hono";
import type { Installation } from "../installation";
import { assetRoutes } from "./asset-routes";
import { deskRoutes } from "./desk-routes";
import { liveRoutes } from "./live-routes";
import { settingsRoutes } from "./settings-routes";
import { signInRoutes } from "./sign-in-routes";

/** The agent's screen, at the addresses of the real one. */
export function screenRoutes(installation: Installation): Hono {
  const app = new Hono();
  app.route("/", assetRoutes());
  app.route("/", signInRoutes(installation));
  app.route("/", deskRoutes(installation));
  app.route("/", settingsRoutes(installation));
  app.route("/", liveRoutes(installation));
  return app;
}
