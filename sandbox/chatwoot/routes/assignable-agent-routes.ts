import { Hono } from "hono";
import type { AccountEnv } from "../caller";
import { asIntegers } from "../cast";
import type { Installation } from "../installation";
import { readParams } from "../read-params";
import { notFound } from "../refusal";
import { agentViews } from "../views/agent-view";

/** Whom a conversation of all these inboxes can be given to: their common collaborators and every administrator. */
export function assignableAgentRoutes(installation: Installation): Hono<AccountEnv> {
  const { store } = installation;
  const app = new Hono<AccountEnv>();
  app.get("/", async (c) => {
    const { id } = c.var.caller.account;
    const wanted = asIntegers((await readParams(c)).inbox_ids);
    const inboxes = wanted.map((inboxId) => {
      const inbox = store.inboxes.get(inboxId);
      if (inbox?.accountId !== id) throw notFound();
      return inbox;
    });
    const common = (inboxes[0]?.memberIds ?? []).filter((member) =>
      inboxes.every((inbox) => inbox.memberIds.includes(member)),
    );
    const bosses = store.by.membersOfAccount.all(id).filter((row) => row.role === "administrator");
    const ids = [...new Set([...common, ...bosses.map((row) => row.userId)])];
    return c.json({ payload: agentViews(installation, id, ids) });
  });
  return app;
}
