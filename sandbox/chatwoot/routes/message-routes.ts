import { Hono } from "hono";
import { type AccountEnv, actorOf } from "../caller";
import { asInteger, asText } from "../cast";
import { isoOrNull } from "../clock";
import type { Installation } from "../installation";
import { readParams } from "../read-params";
import { notFound } from "../refusal";
import { createMessage } from "../rules/create-message";
import { keepUploads } from "../rules/keep-uploads";
import { attachmentsIn, messageInput } from "../rules/message-input";
import { pageOfMessages } from "../rules/page-of-messages";
import { removeAttachments } from "../rules/remove-rows";
import { setMessageStatus, updateMessage } from "../rules/update-message";
import type { ConversationRow, MessageStatus } from "../store/rows";
import { contactPush } from "../views/contact-view";
import { messageView } from "../views/message-view";
import { userPush } from "../views/sender-view";
import { type AccountContext, conversationOf } from "./authorize";

const STATUSES: readonly MessageStatus[] = ["sent", "delivered", "read", "failed"];

export function messageRoutes(installation: Installation): Hono<AccountEnv> {
  const { store, jobs } = installation;
  const app = new Hono<AccountEnv>();
  app.get("/", async (c) => {
    const conversation = conversationOf(c, store);
    const messages = pageOfMessages(store, conversation, await readParams(c));
    return c.json({
      meta: listMeta(installation, conversation),
      payload: messages.map((message) => messageView(installation, message)),
    });
  });
  app.post("/", async (c) => {
    const conversation = conversationOf(c, store);
    const params = await readParams(c);
    const input = messageInput(store, c.var.caller, conversation, params);
    const blobs = await keepUploads(installation, attachmentsIn(params));
    const message = createMessage(installation, conversation, { ...input, blobs }, actorOf(c.var.caller));
    return c.json(messageView(installation, message, asText(params.echo_id)));
  });
  app.on(["PATCH", "PUT"], "/:message_id", async (c) => {
    const message = messageOf(c, installation);
    const params = await readParams(c);
    const status = STATUSES.find((one) => one === params.status);
    if (status) setMessageStatus(installation, message, status, asText(params.external_error));
    return c.json(messageView(installation, message));
  });
  app.delete("/:message_id", (c) => {
    const message = messageOf(c, installation);
    const content = "This message was deleted";
    removeAttachments(installation, message);
    updateMessage(installation, message, {
      content,
      processedContent: content,
      contentType: "text",
      contentAttributes: { deleted: true },
    });
    return c.json(messageView(installation, message));
  });
  app.post("/:message_id/retry", async (c) => {
    const message = messageOf(c, installation);
    setMessageStatus(installation, message, "sent");
    // Two updates, one after the other: a listener hears of the first one before the second is made.
    await jobs.done();
    updateMessage(installation, message, { contentAttributes: {} });
    return c.json(messageView(installation, message));
  });
  return app;
}

function messageOf(c: AccountContext, { store }: Installation) {
  const conversation = conversationOf(c, store);
  const message = store.messages.get(asInteger(c.req.param("message_id")));
  if (message?.conversationId !== conversation.id) throw notFound();
  return message;
}

function listMeta(installation: Installation, conversation: ConversationRow) {
  const { store } = installation;
  const contact = store.contacts.get(conversation.contactId);
  const assignee = store.users.get(conversation.assigneeId);
  return {
    labels: conversation.labels,
    additional_attributes: conversation.additionalAttributes,
    ...(contact && { contact: contactPush(contact) }),
    ...(assignee && { assignee: userPush(installation, conversation.accountId, assignee, "answer") }),
    agent_last_seen_at: isoOrNull(conversation.agentLastSeenAt),
    assignee_last_seen_at: isoOrNull(conversation.assigneeLastSeenAt),
  };
}
