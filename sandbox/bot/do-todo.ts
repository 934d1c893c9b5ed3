import { acceptedAnswer, handoffAnswer } from "./baton-shapes";
import type { Answer, CallBaton } from "./call-baton";
import type { Chat, Todo } from "./chat";
import type { Called, Handoff } from "./chat-entry";
import type { Chats } from "./chats";
import type { HandoffRequest } from "./handoff-request";
import { afterHandoff, reply, type Standing } from "./reply";
import { WORDS } from "./words";

export type Bot = { chats: Chats; call: CallBaton };

const pathOf = (chat: Chat, rest: string) => `conversations/${encodeURIComponent(chat.id)}/${rest}`;

/**
 * Does one thing for a customer. All of it can be done again after a crash: ids are made from the todo's, and what
 * the bot decided stands in the todo before any of it is done.
 */
export async function doTodo(bot: Bot, chat: Chat, todo: Todo): Promise<void> {
  if (todo.kind === "answer") await passOn(bot, chat, todo);
  if (!todo.reply) {
    todo.reply =
      todo.kind === "resume"
        ? afterHandoff(chat.memory, todo.reason)
        : reply(chat.memory, { text: todo.text, standing: chat.standing });
    await bot.chats.save(chat);
  }
  const { memory, say, handoff, callsOff } = todo.reply;
  if (callsOff) await callOff(bot, chat);
  if (handoff) await handOver(bot, chat, { todo, handoff });
  if (say) await speak(bot, chat, { id: `${todo.id}-reply`, text: say });
  chat.memory = memory;
}

/** Notes a call, and who owns the conversation by its answer, unless a callback was quicker and knows better. */
function note(
  { chats }: Bot,
  chat: Chat,
  { answer, owners, ...about }: { answer: Answer; owners: number } & Pick<Called, "call"> & Partial<Called>,
): void {
  const { status, code, ms, attempts } = answer;
  const empty = { about: null, standing: null, handoff: null, hasNote: false };
  chats.add(chat, { kind: "called", ...empty, ...about, status, code, ms, attempts });
  const { standing, handoff } = about;
  if (!standing || owners !== ownersOf(chat)) return;
  chats.setOwner(chat, { standing, agent: handoff?.agent, team: handoff?.team });
}

const ownersOf = (chat: Chat): number => chat.entries.filter(({ kind }) => kind === "owned").length;

const standingIn = ({ json }: Answer): Standing | null =>
  acceptedAnswer.safeParse(json).data?.conversation.state ?? null;

const handoffIn = ({ json }: Answer): Handoff | null => handoffAnswer.safeParse(json).data?.handoff ?? null;

async function passOn(bot: Bot, chat: Chat, todo: Extract<Todo, { kind: "answer" }>): Promise<void> {
  const { id, text, attachments, writtenAt } = todo;
  const files = attachments.length > 0 && { attachments };
  const owners = ownersOf(chat);
  const body = {
    id,
    from: "user",
    ...(text && { text }),
    ...files,
    sentAt: writtenAt,
    person: chat.customer,
  };
  const answer = await bot.call({ method: "POST", path: pathOf(chat, "messages"), body });
  note(bot, chat, { call: "message", about: id, answer, owners, standing: standingIn(answer) });
}

/** Asks first and shows then: 202 means "say it", and 409 that a human has the conversation by now. */
async function speak(bot: Bot, chat: Chat, { id, text }: { id: string; text: string }): Promise<void> {
  const owners = ownersOf(chat);
  const body = { id, from: "bot", text };
  const answer = await bot.call({ method: "POST", path: pathOf(chat, "messages"), body });
  note(bot, chat, { call: "message", about: id, answer, owners, standing: standingIn(answer) });
  if (answer.status !== 202) return;
  bot.chats.add(chat, { kind: "said", id, from: "bot", text, attachments: [], author: null });
}

async function handOver(
  bot: Bot,
  chat: Chat,
  { todo, handoff: request }: { todo: Todo; handoff: HandoffRequest },
): Promise<void> {
  const owners = ownersOf(chat);
  const body = { ...request, person: chat.customer };
  const answer = await bot.call({ method: "POST", path: pathOf(chat, "handoff"), body });
  const handoff = handoffIn(answer);
  const standing = handoff && (handoff.state === "joined" ? "human" : "waiting");
  note(bot, chat, { call: "handoff", answer, owners, handoff, standing, hasNote: handoff?.origin === "bot" });
  if (answer.code === "desk-is-off") {
    return speak(bot, chat, { id: `${todo.id}-nobody`, text: WORDS[chat.memory.language].nobodyThere });
  }
  // An agent who took over meanwhile is there already: Baton did not say the farewell.
  if (handoff?.origin !== "bot") return;
  const { text } = request;
  bot.chats.add(chat, {
    kind: "said",
    id: `${todo.id}-farewell`,
    from: "bot",
    text,
    attachments: [],
    author: null,
  });
}

async function callOff(bot: Bot, chat: Chat): Promise<void> {
  const owners = ownersOf(chat);
  const answer = await bot.call({ method: "DELETE", path: pathOf(chat, "handoff") });
  const handoff = handoffIn(answer);
  note(bot, chat, { call: "cancel", answer, owners, handoff, standing: handoff && "bot" });
}
