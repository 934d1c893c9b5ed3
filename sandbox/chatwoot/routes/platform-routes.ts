import { Hono } from "hono";
import type { Installation } from "../installation";
import { brokenByRails, Refusal } from "../refusal";
import { tokenIn } from "./authenticate";
import { platformAccountRoutes } from "./platform-account-routes";
import { platformAccountUserRoutes } from "./platform-account-user-routes";
import { platformUserRoutes } from "./platform-user-routes";

/** The API of the one platform app. */
export function platformRoutes(installation: Installation): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    if (tokenIn(c) !== installation.settings.platformToken) {
      throw new Refusal(401, { error: "Invalid access_token" });
    }
    await next();
  });
  // The real one breaks on its own list.
  app.get("/accounts", () => {
    throw brokenByRails();
  });
  app.route("/accounts", platformAccountRoutes(installation));
  app.route("/accounts/:account_id/account_users", platformAccountUserRoutes(installation));
  app.route("/users", platformUserRoutes(installation));
  return app;
}
