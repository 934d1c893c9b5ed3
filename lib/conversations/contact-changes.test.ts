import { afterAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import { startFaultyWorld } from "@/lib/testing/start-faulty-world";

const { world, bot, desk, talk, texts, withHuman, reset } = await startFaultyWorld();
afterAll(() => world.stop());
beforeEach(reset);

const contactOf = async (externalId: string) =>
  (await db.conversation.findFirstOrThrow({ where: { externalId } })).chatwootContactId ?? 0;
const deleteContact = async (externalId: string) =>
  bot.desk.call(bot.desk.admin, "DELETE", `contacts/${await contactOf(externalId)}`);

/** What Chatwoot does when agents merge a contact into another: what hung on it hangs on the one that is kept. */
async function merge(externalId: string): Promise<number> {
  const { store } = world.chatwoot;
  const gone = store.contacts.get(await contactOf(externalId));
  if (!gone) throw new Error("There is no contact");
  const { id: _, ...fields } = gone;
  const kept = store.contacts.insert({ ...fields, identifier: "crm-1", email: null, phoneNumber: null });
  for (const row of [...store.by.conversationsOfContact.all(gone.id)])
    store.conversations.update(row, { contactId: kept.id });
  for (const row of [...store.by.contactInboxesOfContact.all(gone.id)])
    store.contactInboxes.update(row, { contactId: kept.id });
  store.contacts.remove(gone);
  return kept.id;
}

test("agents merged the customer into another contact: what is said after that arrives, and the agents' contact stays as it is", async () => {
  const t = talk();
  await t.user("zero", { person: { id: "p9" } });
  const number = await t.at("zero");
  const kept = await merge(t.id);
  await t.user("one", { person: { id: "p9", name: "Ada" } });
  await t.user("two");
  await t.at("two");
  expect(texts(number)).toEqual(["zero", "one", "two"]);
  expect(await contactOf(t.id)).toBe(kept);
  expect(world.chatwoot.store.contacts.get(kept)?.identifier).toBe("crm-1");
});

/** The same letters in as many spellings as there are numbers. */
const spelled = (letters: string, n: number) =>
  [...letters].map((letter, place) => ((n >> place) & 1 ? letter.toUpperCase() : letter)).join("");

// Chatwoot finds an identifier in whatever case, fifteen a page.
test.each([2, 17])("%i customers whose ids differ only in case keep their own contacts", async (many) => {
  const ids = Array.from({ length: many }, (_, n) => `${many}-${spelled("abcde", n)}`);
  const contacts: number[] = [];
  for (const id of ids) {
    const t = talk();
    await t.user("Hi", { person: { id } });
    await t.at("Hi");
    contacts.push(await contactOf(t.id));
  }
  const t = talk();
  await t.user("Again", { person: { id: ids.at(-1) } });
  await t.at("Again");
  expect(await contactOf(t.id)).toBe(contacts.at(-1));
  expect(new Set(contacts).size).toBe(many);
});

test("an agent deleted the customer at the desk: the next word begins anew, and nothing is lost", async () => {
  const t = talk();
  await t.user("zero");
  const number = await t.at("zero");
  await deleteContact(t.id);
  for (const text of ["one", "two"]) await t.user(text);
  const fresh = await t.at("two");
  expect(fresh).not.toBe(number);
  expect(texts(fresh)).toEqual(["one", "two"]);
});

test("a customer who was deleted at the desk asks for a human, and gets one", async () => {
  const { t, number } = await withHuman();
  await bot.desk.resolves(number);
  await t.isIn("bot");
  await deleteContact(t.id);
  await t.handOff();
  await t.isTold("handoff.queued", 2);
  await t.isIn("waiting");
});

test("a handoff that the desk refuses gives the conversation back to the bot, and says why", async () => {
  const t = talk();
  await t.user("zero");
  await t.at("zero");
  desk.set({
    on: "request",
    fault: "refuse",
    method: "POST",
    path: "/toggle_status$",
    status: 422,
    times: 1,
  });
  await t.handOff();
  const { handoff } = await t.isTold("handoff.ended");
  expect(handoff).toMatchObject({ endReason: "failed", endNote: expect.stringContaining("422") });
  await t.isIn("bot");
});
