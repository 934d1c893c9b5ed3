import type { Installation } from "../installation";
import type { ConversationRow } from "../store/rows";
import { availableName } from "../views/user-view";
import { post } from "./post-mail";

export function mailAssignment(
  installation: Installation,
  userId: number,
  conversation: ConversationRow,
): void {
  const { store, settings } = installation;
  const user = store.users.get(userId);
  if (!user?.confirmed) return;
  const { accountId, displayId } = conversation;
  post(installation, {
    to: user.email,
    subject: `${availableName(user)}, A new conversation [ID - ${displayId}] has been assigned to you.`,
    text: [
      `Hi ${availableName(user)},`,
      `A new conversation with ${store.contacts.get(conversation.contactId)?.name ?? "a customer"} is yours now.`,
      `${settings.frontendUrl}/app/accounts/${accountId}/conversations/${displayId}`,
    ].join("\n\n"),
  });
}
