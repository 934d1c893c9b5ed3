import type { Comparison } from "./compare";
import { activitiesLast, inAnswer } from "./left-out";
import { RECORDED_ACCOUNT, RECORDED_CHATWOOT, RECORDED_HOOKS } from "./live-words";
import type { Stage } from "./replay-stage";

/** How live answers on this stage are held against recorded ones. */
export function comparisonOf({ chatwoot, hooks, bindings }: Stage): Comparison {
  const { store } = chatwoot;
  const said = (displayId: unknown) => {
    const accountId = bindings.find("account", RECORDED_ACCOUNT);
    const conversation = store.by.conversationDisplayId.first(
      `${accountId}:${bindings.find("conversation", displayId)}`,
    );
    return conversation
      ? store.by.messagesOfConversation.all(conversation.id).map(({ content }) => content)
      : [];
  };
  return {
    bindings,
    exempt: inAnswer(said),
    arrange: activitiesLast,
    comparable: (text) =>
      text
        .replaceAll(hooks.url, RECORDED_HOOKS)
        .replaceAll(chatwoot.url, RECORDED_CHATWOOT)
        .replace(/[\w=-]{20,}--[0-9a-f]{40}/g, "<signed>")
        .replace(/(?<=sso_auth_token=)[0-9a-f]{64}/, "<token>")
        .replace(/(?<=\/responses\/)[0-9a-f-]{36}/, "<uuid>"),
  };
}
