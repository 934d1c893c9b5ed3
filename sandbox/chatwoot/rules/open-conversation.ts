import { actorOf, type Caller } from "../caller";
import { asAttributes, asInteger, asText, isBlank, isObject, type Params } from "../cast";
import type { Installation } from "../installation";
import { brokenByRails, notAllowed, notFound, unprocessable } from "../refusal";
import type { ContactInboxRow, ConversationRow, InboxRow } from "../store/rows";
import { asTime } from "./as-time";
import { isInboxMember } from "./can-see-conversation";
import { STATUSES } from "./change-status";
import { checkAttributes } from "./check-attributes";
import { createConversation } from "./create-conversation";
import { createMessage } from "./create-message";
import { findOrMakeContactInbox } from "./find-or-make-contact-inbox";
import { messageInput } from "./message-input";

/** What `POST /conversations` does: find the contact's place, then begin there, or go on where one is locked. */
export function openConversation(
  installation: Installation,
  caller: Caller,
  params: Params,
): ConversationRow {
  const { store } = installation;
  const place = placeFor(installation, caller, params);
  const conversation = lockedConversation(installation, place) ?? begin(installation, caller, place, params);
  if (isObject(params.message)) {
    const input = messageInput(store, caller, conversation, params.message);
    createMessage(installation, conversation, { ...input, blobs: [] }, actorOf(caller));
  }
  return conversation;
}

function placeFor(installation: Installation, caller: Caller, params: Params): ContactInboxRow {
  const { store } = installation;
  const sourceId = asText(params.source_id);
  const inbox = given(caller, store.inboxes, params.inbox_id);
  if (inbox) allowInbox(installation, caller, inbox);
  const contact = given(caller, store.contacts, params.contact_id);
  if (!inbox || !contact) {
    // Without both, the source id alone is looked for, in whatever inbox it is.
    const place = sourceId === null ? undefined : store.by.contactInboxesOfSource.first(sourceId);
    if (!place) throw notFound();
    allowInbox(installation, caller, store.inboxes.get(place.inboxId));
    return place;
  }
  const place = findOrMakeContactInbox(installation, contact, inbox, sourceId);
  if (place === "taken") throw unprocessable("source_id should be unique");
  return place;
}

/** Only what is not given may be missing: an id that is nobody's in this account is not passed over. */
function given<R extends { accountId: number }>(
  { account }: Caller,
  table: { get(id: number | null): R | undefined },
  param: unknown,
): R | undefined {
  if (isBlank(param)) return undefined;
  const row = table.get(asInteger(param));
  if (row?.accountId !== account.id) throw notFound();
  return row;
}

function allowInbox({ store }: Installation, caller: Caller, inbox: InboxRow | undefined): void {
  if (inbox?.accountId !== caller.account.id) throw notFound();
  if (caller.kind === "bot" || caller.membership.role === "administrator") return;
  if (!isInboxMember(store, inbox.id, caller.user.id)) throw notAllowed();
}

/** An inbox that keeps to one conversation goes on with the newest, in whatever status it is. */
function lockedConversation({ store }: Installation, place: ContactInboxRow): ConversationRow | undefined {
  if (!store.inboxes.get(place.inboxId)?.lockToSingleConversation) return undefined;
  return store.by.conversationsOfContactInbox.all(place.id).at(-1);
}

function begin(
  installation: Installation,
  caller: Caller,
  place: ContactInboxRow,
  params: Params,
): ConversationRow {
  const wanted = asText(params.status);
  const status = STATUSES.find((one) => one === wanted) ?? null;
  if (wanted !== null && status === null) throw brokenByRails();
  const additionalAttributes = asAttributes(params.additional_attributes);
  const customAttributes = asAttributes(params.custom_attributes);
  checkAttributes("Additional attributes", additionalAttributes);
  checkAttributes("Custom attributes", customAttributes);
  const input = {
    status,
    assigneeId: asInteger(params.assignee_id),
    teamId: asInteger(params.team_id),
    snoozedUntil: asTime(params.snoozed_until),
    additionalAttributes,
    customAttributes,
  };
  return createConversation(installation, place, input, actorOf(caller));
}
