import type { HandoffShape } from "@/lib/conversations/handoff-shape";
import { conversationIdOf } from "@/lib/conversations/ids";
import { apiOf } from "@/lib/testing/call-api";
import type { LiveBot, World } from "@/lib/testing/start-world";
import { waitFor } from "@/lib/testing/wait-for";

type Accepted = { message: { id: string }; conversation: { owner: string; state: string } };
type Standing = { conversation: { owner: string; state: string }; handoffs: HandoffShape[] };

/** A conversation of a test, from the runtime's side and from the desk's. */
export type Talk = ReturnType<typeof talkOf>;

let count = 0;

/** A conversation of a test, from the runtime's side and from the desk's. */
export function talkOf(
  world: Pick<World, "url" | "chatwoot" | "callbacks">,
  bot: LiveBot,
  id = `web-${count++}`,
) {
  const api = apiOf(world.url, bot.key);
  const path = `conversations/${encodeURIComponent(id)}`;
  let messages = 0;
  const send = (from: "user" | "bot", text: string, more: object = {}) =>
    api<Accepted>(`${path}/messages`, {
      method: "POST",
      body: { id: `${id}-${messages++}`, from, text, ...more },
    });
  const standing = async () => (await api<Standing>(path)).json;
  const { by } = world.chatwoot.store;
  const sourceId = conversationIdOf(bot.scope, id);
  const ours = () =>
    by.contactInboxesOfSource.all(sourceId).flatMap((place) => by.conversationsOfContactInbox.all(place.id));

  const talk = {
    id,
    api,
    path,
    user: (text: string, more?: object) => send("user", text, more),
    bot: (text: string, more?: object) => send("bot", text, more),
    handOff: (body: object = {}) =>
      api<{ handoff: HandoffShape }>(`${path}/handoff`, { method: "POST", body }),
    cancel: () => api<{ handoff: HandoffShape }>(`${path}/handoff`, { method: "DELETE" }),
    standing,
    isIn: (state: string) =>
      waitFor(`${id} is in ${state}`, async () => (await standing()).conversation.state === state),
    /** Its conversations at the desk, the oldest first. */
    deskRows: ours,
    /** The number of the newest conversation at the desk that holds this text. */
    at: (text: string) =>
      waitFor(`"${text}" is at the desk`, () => {
        const holds = (displayId: number) => bot.desk.thread(displayId).some((one) => one.text === text);
        return ours()
          .map((one) => one.displayId)
          .filter(holds)
          .at(-1);
      }),
    deskRow: (displayId: number) => {
      const row = ours().find((one) => one.displayId === displayId);
      if (!row) throw new Error(`No conversation #${displayId}`);
      return row;
    },
    /** The customer asks for a person and is helped; returns the number of the conversation that was resolved. */
    isHelped: async () => {
      await talk.user("Hi");
      await talk.handOff();
      const number = await talk.at("Hi");
      await talk.isTold("handoff.queued");
      await bot.desk.resolves(number);
      await talk.isTold("handoff.ended");
      return number;
    },
    isAtDesk: (displayId: number, status: string) =>
      waitFor(`#${displayId} is ${status}`, () => talk.deskRow(displayId).status === status),
    /** The callbacks of this conversation, in the order in which they came. */
    told: () => world.callbacks.events.filter((event) => event.data.conversation?.id === id),
    isTold: (type: string, times = 1) =>
      waitFor(`${id} is told ${type}`, () => {
        const events = talk.told().filter((event) => event.type === type);
        return events.length >= times && events.at(-1)?.data;
      }),
  };
  return talk;
}
