import { type ConversationState, ownerOf } from "@/lib/conversations/schema";

/** Which conversation an event is about, and who owns it at that moment, as the runtime sees it. */
export const conversationShape = ({
  externalId,
  state,
}: {
  externalId: string;
  state: ConversationState;
}) => ({ id: externalId, owner: ownerOf(state), state });
