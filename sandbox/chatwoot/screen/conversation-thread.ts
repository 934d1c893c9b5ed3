import { html } from "hono/html";
import { iso } from "../clock";
import type { Installation } from "../installation";
import type { ConversationRow, MessageRow } from "../store/rows";
import { attachmentsOf } from "../views/attachment-view";
import { senderPush } from "../views/sender-view";
import { avatar } from "./avatar";
import { addressOf, type Place } from "./desk-place";
import { icon } from "./icon";
import type { Viewer } from "./viewer";

const SHOWN = 200;

/** Everything that was said, also by the bot, and who is typing now. */
export function conversationThread(
  installation: Installation,
  viewer: Viewer,
  { place, conversation }: { place: Place; conversation: ConversationRow },
) {
  const { store, live } = installation;
  const messages = store.by.messagesOfConversation.all(conversation.id).slice(-SHOWN);
  const typing = live
    .typing(conversation.id)
    .filter(({ sender }) => sender.type !== "User" || sender.id !== viewer.user.id);
  return html`<div class="thread" id="thread" data-live data-newest="${messages.at(-1)?.id ?? 0}">
${earlier(installation, { place, conversation })}
<ol aria-label="Messages">${messages.map((message) => threadMessage(installation, conversation, message))}</ol>
<p class="typing muted small" role="status">${typing.map(({ name }) => `${name} is typing`).join(", ")}</p>
</div>`;
}

function earlier(
  { store }: Installation,
  { place, conversation }: { place: Place; conversation: ConversationRow },
) {
  const others = store.by.conversationsOfContact
    .all(conversation.contactId)
    .filter(({ id }) => id !== conversation.id);
  if (others.length === 0) return "";
  return html`<p class="earlier muted small">Previous conversations:
${others.map(({ displayId, status }) => html` <a class="link" href="${addressOf({ ...place, displayId })}">#${displayId} ${status}</a>`)}</p>`;
}

function threadMessage(installation: Installation, conversation: ConversationRow, message: MessageRow) {
  if (message.type === "activity") return html`<li class="line"><span>${message.content}</span></li>`;
  const sender = senderPush(installation, message.accountId, message.sender, "answer");
  const name = sender?.name || (message.type === "template" ? "Inbox" : "Customer");
  const look = lookOf(message);
  const picture = avatar(name, look.avatar);
  return html`<li class="${look.side}" data-id="${message.id}">
${look.side.includes("mine") ? "" : picture}<div class="said">
<span class="hidden">${message.private ? "Private note by " : ""}${name}: </span>
<div class="say" dir="auto" title="${name}, ${iso(message.createdAt)}">${message.content ?? ""}${files(installation, message)}</div>
${failure(conversation, message)}</div>
${mark(message)}</li>`;
}

function lookOf(message: MessageRow): { side: string; avatar: "person" | "agent" | "bot" } {
  const isBot = message.sender?.type === "AgentBot" || message.type === "template";
  const kind = isBot ? "bot" : "agent";
  if (message.type === "incoming") return { side: "customer", avatar: "person" };
  if (message.private) return { side: "memo", avatar: kind };
  return { side: kind, avatar: kind };
}

function files(installation: Installation, message: MessageRow) {
  const { attachments = [] } = attachmentsOf(installation, message);
  return attachments.map((file) => {
    const name = decodeURIComponent(file.data_url.split("/").at(-1) ?? "file");
    if (file.file_type === "image")
      return html`<a href="${file.data_url}" target="_blank"><img src="${file.data_url}" alt="${name}"></a>`;
    return html`<a class="link" href="${file.data_url}" target="_blank">${name}</a>`;
  });
}

const MARKS = {
  sent: { name: "check", words: "Sent" },
  delivered: { name: "checks", words: "Delivered" },
  read: { name: "checks", words: "Read" },
} as const;

/** How far a message got that went out; that it failed is said in words. */
function mark({ type, status, private: isNote }: MessageRow) {
  if (type === "incoming" || isNote || status === "failed") return "";
  const { name, words } = MARKS[status];
  return html`<span class="mark ${status}" role="img" aria-label="${words}" title="${words}">${icon(name)}</span>`;
}

/** A message that did not reach the customer says why, and can be sent again. */
function failure({ accountId, displayId }: ConversationRow, message: MessageRow) {
  if (message.status !== "failed") return "";
  const api = `/api/v1/accounts/${accountId}/conversations/${displayId}/messages/${message.id}/retry`;
  const reason = String(message.contentAttributes.external_error ?? "");
  return html`<form class="failed small" data-call="POST ${api}"><span class="bad">Not sent: ${reason}</span> <button class="link">Retry</button></form>`;
}
