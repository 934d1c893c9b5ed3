import type { Installation } from "../installation";
import type { Scope } from "../liquid/liquid-expression";
import type { ConversationRow, Sender } from "../store/rows";

/** The names that a template may use. */
export function liquidScope(
  { store }: Installation,
  conversation: ConversationRow,
  sender: Sender | null,
): Scope {
  const contact = store.contacts.get(conversation.contactId);
  const agent = sender?.type === "User" ? store.users.get(sender.id) : undefined;
  return {
    contact: {
      ...names(contact?.name ?? ""),
      email: contact?.email,
      phone_number: contact?.phoneNumber,
      custom_attribute: contact?.customAttributes,
    },
    agent: { ...names(agent?.name ?? ""), email: agent?.email },
    conversation: {
      display_id: conversation.displayId,
      contact_name: contact?.name,
      custom_attribute: conversation.customAttributes,
    },
    inbox: { name: store.inboxes.get(conversation.inboxId)?.name },
    account: { name: store.accounts.get(conversation.accountId)?.name },
  };
}

function names(name: string) {
  const words = name.split(" ").map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return { name: words.join(" "), first_name: words[0], last_name: words.length > 1 ? words.at(-1) : null };
}
