import type { HonoRequest } from "hono";
import { allowNoBody } from "@/lib/api/allow-no-body";
import type { Api } from "@/lib/api/api-environment";
import { limitBodyWithFiles } from "@/lib/api/limit-body";
import { limitRate } from "@/lib/api/limit-rate";
import { readForm } from "@/lib/api/read-form";
import {
  cancelRoute,
  conversationRoute,
  eventsRoute,
  handOffRoute,
  handoffRoute,
  messageRoute,
  messagesRoute,
  previewRoute,
  readRoute,
  typingRoute,
} from "@/lib/api/runtime-routes";
import { proveApiKey } from "@/lib/bots/prove-api-key";
import { cancelHandoff } from "@/lib/conversations/cancel-handoff";
import { handOff } from "@/lib/conversations/hand-off";
import { readConversation, readHandoff, readMessages } from "@/lib/conversations/read-conversation";
import { readEvents } from "@/lib/conversations/read-events";
import { setRead } from "@/lib/conversations/set-read";
import { setTyping } from "@/lib/conversations/set-typing";
import { takeInMessage } from "@/lib/conversations/take-in-message";
import { AppError } from "@/lib/errors";
import { chooseTeam } from "@/lib/routing/choose-team";

const BEARER = /^Bearer\s+(\S+)$/i;

async function formOf(request: HonoRequest): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new AppError("invalid-json", "The body could not be read as a form.", {
      fix: "Send multipart/form-data, whole, with its boundary in the content-type: HTTP clients set it by themselves.",
    });
  }
}

/** What a bot runtime calls. */
export function addRuntimeApi(api: Api): void {
  api.openAPIRegistry.registerComponent("securitySchemes", "apiKey", { type: "http", scheme: "bearer" });
  for (const area of ["conversations/*", "handoffs/*", "routing/*", "events"]) {
    api.use(`/api/v1/${area}`, async (c, next) => {
      c.set("bot", await proveApiKey(BEARER.exec(c.req.header("authorization") ?? "")?.[1]));
      limitRate(c.var.bot.id);
      await next();
    });
  }

  api.post("/api/v1/conversations/:id/messages", limitBodyWithFiles, async (c, next) => {
    if (!c.req.header("content-type")?.startsWith("multipart/")) return next();
    const id = c.req.param("id");
    const form = await formOf(c.req);
    return c.json(await takeInMessage(c.var.bot, id, await readForm(c.var.bot, id, form)), 202);
  });
  api.openapi(messageRoute, async (c) =>
    c.json(await takeInMessage(c.var.bot, c.req.valid("param").id, c.req.valid("json")), 202),
  );
  api.openapi(handOffRoute, async (c) =>
    c.json({ handoff: await handOff(c.var.bot, c.req.valid("param").id, c.req.valid("json")) }, 202),
  );
  api.openapi(cancelRoute, async (c) =>
    c.json({ handoff: await cancelHandoff(c.var.bot, c.req.valid("param").id) }, 200),
  );
  api.openapi(conversationRoute, async (c) =>
    c.json(await readConversation(c.var.bot, c.req.valid("param").id), 200),
  );
  api.openapi(messagesRoute, async (c) => {
    const { after } = c.req.valid("query");
    return c.json(await readMessages(c.var.bot, c.req.valid("param").id, after), 200);
  });
  api.openapi(handoffRoute, async (c) =>
    c.json({ handoff: await readHandoff(c.var.bot, c.req.valid("param").id) }, 200),
  );
  api.openapi(typingRoute, async (c) => {
    await setTyping(c.var.bot, c.req.valid("param").id, c.req.valid("json"));
    return c.body(null, 202);
  });
  api.use("/api/v1/conversations/:id/read", allowNoBody);
  api.openapi(readRoute, async (c) => {
    await setRead(c.var.bot, c.req.valid("param").id, c.req.valid("json"));
    return c.body(null, 202);
  });
  api.openapi(eventsRoute, async (c) => c.json(await readEvents(c.var.bot, c.req.valid("query")), 200));
  api.openapi(previewRoute, async (c) => {
    const { teamId, teamName, rule } = await chooseTeam(c.var.bot, c.req.valid("json"));
    return c.json({ team: teamId === null ? null : { id: teamId, name: teamName }, rule }, 200);
  });
}
