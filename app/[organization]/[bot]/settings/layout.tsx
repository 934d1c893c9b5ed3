import type { ReactNode } from "react";
import { BotSettings } from "@/components/frame/bot-settings";

type Props = { params: Promise<{ organization: string; bot: string }>; children: ReactNode };

export default async function Layout({ params, children }: Props) {
  const { organization, bot } = await params;
  return <BotSettings bot={`/${organization}/${bot}`}>{children}</BotSettings>;
}
