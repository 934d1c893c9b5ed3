import type { Installation } from "../installation";
import type { ConversationRow } from "../store/rows";
import { canReply } from "./can-reply";
import { sendTemplate } from "./send-template";

/** After a resolve, if the inbox asks for it, the customer is asked once how it was. */
export function sendSurvey(installation: Installation, conversation: ConversationRow): void {
  installation.jobs.later(() => {
    const { store } = installation;
    const isWanted = store.inboxes.get(conversation.inboxId)?.csatSurveyEnabled ?? false;
    if (!isWanted || !canReply(installation, conversation)) return;
    const messages = store.by.messagesOfConversation.all(conversation.id);
    if (messages.some((message) => message.contentType === "input_csat")) return;
    sendTemplate(installation, conversation, {
      content: "Please rate the conversation",
      contentType: "input_csat",
      contentAttributes: { display_type: "emoji" },
    });
  });
}
