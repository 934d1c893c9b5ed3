import type { ReactNode } from "react";
import { SettingsPage } from "@/components/frame/settings-page";
import { useBotSettings } from "@/components/frame/use-bot-settings";

/** A page of a chatbot's settings; `bot` is its address. */
export function BotSettings({ bot, children }: { bot: string; children: ReactNode }) {
  return <SettingsPage {...useBotSettings(bot)}>{children}</SettingsPage>;
}
