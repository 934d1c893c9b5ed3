import { type Context, Hono } from "hono";
import type { Installation } from "../installation";
import { agentSettings } from "./agent-settings";
import { inboxList, inboxSettings } from "./inbox-settings";
import type { Html } from "./page";
import { type SettingsTab, settingsPage } from "./settings-page";
import { messagePage } from "./sign-in-page";
import { teamSettings } from "./team-settings";
import { type Viewer, viewerOf } from "./viewer";

export function settingsRoutes(installation: Installation): Hono {
  const { store } = installation;
  const app = new Hono();
  const show = (c: Context, tab: SettingsTab, content: (viewer: Viewer) => Html) => {
    const viewer = viewerOf(installation, c);
    if (!viewer) return c.redirect("/app/login");
    return c.html(settingsPage(installation, viewer, { tab, content: content(viewer) }));
  };
  const base = "/accounts/:account_id/settings";
  app.get(`${base}/agents/list`, (c) => show(c, "agents", (viewer) => agentSettings(installation, viewer)));
  app.get(`${base}/teams/list`, (c) => show(c, "teams", (viewer) => teamSettings(installation, viewer)));
  app.get(`${base}/inboxes/list`, (c) => show(c, "inboxes", (viewer) => inboxList(installation, viewer)));
  app.get(`${base}/inboxes/:inbox_id`, (c) => {
    const inbox = store.inboxes.get(Number(c.req.param("inbox_id")));
    if (inbox?.accountId !== Number(c.req.param("account_id"))) {
      return c.html(messagePage("Not found", "There is no such inbox."), 404);
    }
    return show(c, "inboxes", (viewer) => inboxSettings(installation, viewer, inbox));
  });
  return app;
}
