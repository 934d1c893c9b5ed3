"use client";

import { useTranslations } from "next-intl";
import { useCall } from "@/app/use-call";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { resumeCallbacksAction, resumeDeskAction } from "./resume";

type Props = {
  organization: string;
  /** What is to go on: a channel's callbacks, or else everything for the desk. */
  channel: { id: string; botId: string } | null;
  /** It goes on by itself soon. */
  held: boolean;
};

/** Has what stands still go on. */
export function ResumeButton({ organization, channel, held }: Props) {
  const t = useTranslations("desk.resume");
  const { call, pending } = useCall();
  const run = () =>
    channel
      ? resumeCallbacksAction(organization, { botId: channel.botId, channelId: channel.id })
      : resumeDeskAction(organization, {});
  return (
    <Button size="small" pending={pending} onClick={() => call(run, () => toast({ text: t("done") }))}>
      {t(held ? "tryNow" : "verb")}
    </Button>
  );
}
