import type { Attributes } from "../cast";
import type { Installation } from "../installation";
import { renderLiquid } from "../liquid/render-liquid";
import type { ConversationRow } from "../store/rows";
import { announce } from "../webhooks/announce";
import { liquidScope } from "./liquid-scope";
import { touchConversation } from "./save-conversation";
import { failMessage } from "./update-message";

type Template = { content: string; contentType?: string; contentAttributes?: Attributes };

/** Words of the inbox itself: nobody's, and no reply that anyone waited for. */
export function sendTemplate(
  installation: Installation,
  conversation: ConversationRow,
  template: Template,
): void {
  const at = installation.now();
  const message = installation.store.messages.insert({
    accountId: conversation.accountId,
    inboxId: conversation.inboxId,
    conversationId: conversation.id,
    type: "template",
    content: renderLiquid(template.content, liquidScope(installation, conversation, null)),
    processedContent: template.content,
    contentType: template.contentType ?? "text",
    contentAttributes: template.contentAttributes ?? {},
    private: false,
    status: "sent",
    sourceId: null,
    sender: null,
    createdAt: at,
    updatedAt: at,
  });
  touchConversation(installation, conversation, { lastActivityAt: at });
  announce(installation, { name: "message_created", message }, (error) =>
    failMessage(installation, message, error),
  );
}
