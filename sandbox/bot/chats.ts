import { EventEmitter } from "node:events";
import type { Chat } from "./chat";
import type { Entry, Happening, Typing } from "./chat-entry";
import { type KeepChats, keepChats } from "./keep-chats";
import { newChat } from "./new-chat";
import type { Standing } from "./reply";

type Listener = { onEntry(entry: Entry): void; onTyping(typing: Typing): void };
type Owner = { standing: Standing; agent?: string | null | undefined; team?: string | null | undefined };

const REMEMBERED_CALLBACKS = 500;

/** All chats, what happens in them, and who watches. */
export class Chats {
  private readonly kept: KeepChats;
  private readonly byId: Map<string, Chat>;
  private readonly watchers = new EventEmitter().setMaxListeners(0);

  constructor(directory: string) {
    this.kept = keepChats(directory);
    this.byId = new Map(this.kept.chats.map((chat) => [chat.id, chat]));
  }

  all = (): Chat[] => [...this.byId.values()];
  find = (id: string): Chat | undefined => this.byId.get(id);
  save = (chat: Chat): Promise<void> => this.kept.save(chat);

  begin(): Chat {
    const chat = newChat(this.byId.size, new Date());
    this.byId.set(chat.id, chat);
    return chat;
  }

  add(chat: Chat, happening: Happening): void {
    // The same words twice are the same words: a repeated call or callback says nothing new.
    if (happening.kind === "said" && this.hasSaid(chat, happening.id)) return;
    const seq = (chat.entries.at(-1)?.seq ?? 0) + 1;
    const entry: Entry = { ...happening, seq, at: new Date().toISOString() };
    chat.entries.push(entry);
    this.watchers.emit(chat.id, (listener: Listener) => listener.onEntry(entry));
  }

  hasSaid = (chat: Chat, id: string): boolean =>
    chat.entries.some((entry) => entry.kind === "said" && entry.id === id);

  /** Notes who speaks now, when that is news. */
  setOwner(chat: Chat, { standing, agent, team }: Owner): void {
    const isBack = standing === "bot";
    const next = {
      standing,
      agent: isBack ? null : (agent ?? chat.agent),
      team: isBack ? null : (team ?? chat.team),
    };
    if (chat.standing === standing && chat.agent === next.agent && chat.team === next.team) return;
    Object.assign(chat, next);
    this.add(chat, { kind: "owned", ...next });
  }

  /** False when this callback was taken in before. */
  takeIn(chat: Chat, callbackId: string): boolean {
    if (chat.callbacks.includes(callbackId)) return false;
    chat.callbacks = [...chat.callbacks, callbackId].slice(-REMEMBERED_CALLBACKS);
    return true;
  }

  showTyping(chat: Chat, typing: Typing): void {
    this.watchers.emit(chat.id, (listener: Listener) => listener.onTyping(typing));
  }

  watch(chat: Chat, listener: Listener): () => void {
    const hear = (tell: (listener: Listener) => void) => tell(listener);
    this.watchers.on(chat.id, hear);
    return () => void this.watchers.off(chat.id, hear);
  }
}
