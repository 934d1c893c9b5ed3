import type { ServerResponse } from "node:http";
import { Hono } from "hono";
import { z } from "zod";
import type { RestartableChatwoot } from "../chatwoot/restartable-chatwoot";
import { removeConversation } from "../chatwoot/rules/remove-rows";

type Env = { Bindings: { outgoing: ServerResponse } };

const restartSchema = z.object({ ms: z.int().nonnegative().max(120_000).default(3_000) });
const conversationSchema = z.object({ account: z.int(), conversation: z.int() });

/** What befalls the stand-in once, and is no rule: it is restarted, or somebody deletes a conversation. */
export function accidentRoutes(chatwoot: RestartableChatwoot): Hono<Env> {
  const routes = new Hono<Env>();
  routes.post("/restart", async (c) => {
    const read = restartSchema.safeParse(await c.req.json().catch(() => ({})));
    if (!read.success) return c.json({ error: z.prettifyError(read.error) }, 422);
    // Not before the answer is out: the same line may lead to the stand-in too.
    c.env.outgoing.once("close", () => void chatwoot.restart(read.data.ms));
    return c.json(read.data, 202);
  });
  routes.post("/delete-conversation", async (c) => {
    const read = conversationSchema.safeParse(await c.req.json().catch(() => null));
    if (!read.success) return c.json({ error: z.prettifyError(read.error) }, 422);
    const { account, conversation } = read.data;
    const { store, installation } = chatwoot.current;
    const row = store.by.conversationDisplayId.first(`${account}:${conversation}`);
    if (!row) return c.json({ error: `Account ${account} has no conversation ${conversation}` }, 404);
    removeConversation(installation, row);
    return c.json(read.data);
  });
  return routes;
}
