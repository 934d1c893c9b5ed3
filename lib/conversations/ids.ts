import type { BotScope } from "@/lib/bots/scope";
import { idOf } from "@/lib/tokens";

/** Our id of a runtime's conversation: the same for the same name, so it is also its `source_id` at the desk. */
export const conversationIdOf = (bot: Pick<BotScope, "id">, externalId: string): string =>
  idOf("cnv", bot.id, externalId);

/** Our id of a customer: by the runtime's id of them, or else by the conversation that they speak in. */
export const personIdOf = (
  bot: BotScope,
  person: { id?: string | undefined },
  conversationId: string,
): string => (person.id ? idOf("per", bot.id, person.id) : idOf("per", conversationId));

const DESK_MARK = /^baton-/;

/** The `source_id` of what Baton writes at the desk, by which it is known again. */
export const sourceIdOf = (kind: "message" | "note" | "line", id: string | number): string =>
  `baton-${kind}-${id}`;

export const isOurSourceId = (sourceId: string | null | undefined): boolean => DESK_MARK.test(sourceId ?? "");
