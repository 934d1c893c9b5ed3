import { useTranslations } from "next-intl";
import type { ConversationView } from "@/lib/conversations/queries-conversation";
import type { ThreadItem } from "@/lib/conversations/weave-thread";

type Item = Extract<ThreadItem, { kind: "message" | "note" }>;

type Speaker = { name: string; kind: "person" | "agent" | "bot" | "place"; src: string | null };

/** Who speaks in a turn, and the picture of them. */
export function useSpeaker(item: Item, view: ConversationView, botName: string): Speaker {
  const t = useTranslations("conversation");
  const bot: Speaker = { name: botName, kind: "bot", src: null };
  if (item.kind === "note") return bot;
  const { author, authorName, authorAvatarUrl } = item.message;
  switch (author) {
    case "user":
      return { name: view.person ?? t("customer"), kind: "person", src: view.avatarUrl };
    case "bot":
      return bot;
    case "agent":
      return { name: authorName ?? t("somebody"), kind: "agent", src: authorAvatarUrl };
    case "desk":
      return { name: t("desk"), kind: "place", src: null };
  }
}
