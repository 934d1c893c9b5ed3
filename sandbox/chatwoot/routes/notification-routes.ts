import { Hono } from "hono";
import type { AccountEnv } from "../caller";
import { asInteger } from "../cast";
import type { Installation } from "../installation";
import { readParams } from "../read-params";
import { notificationView } from "../views/notification-view";
import { memberOf } from "./authorize";

const PAGE = 15;

export function notificationRoutes(installation: Installation): Hono<AccountEnv> {
  const { store } = installation;
  const app = new Hono<AccountEnv>();
  app.get("/", async (c) => {
    const { account, user } = memberOf(c);
    const params = await readParams(c);
    const all = store.by.notificationsOfUser.all(`${account.id}:${user.id}`);
    const page = Math.max(1, asInteger(params.page) ?? 1);
    const rows = params.sort_order === "asc" ? [...all] : all.toReversed();
    return c.json({
      data: {
        meta: { unread_count: all.length, count: all.length, current_page: page },
        payload: rows
          .slice((page - 1) * PAGE, page * PAGE)
          .flatMap((row) => notificationView(installation, row)),
      },
    });
  });
  return app;
}
