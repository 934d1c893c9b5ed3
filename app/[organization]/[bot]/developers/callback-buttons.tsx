"use client";

import { KeyRound, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { lazily } from "@/components/ui/lazily";
import type { ChannelLine } from "@/lib/channels/queries";
import type { BotPlace } from "../bot-place";

const SecretDialog = lazily(() => import("../channel/secret-dialog").then((file) => file.SecretDialog));
const TestEventDialog = lazily(() =>
  import("../channel/test-event-dialog").then((file) => file.TestEventDialog),
);

type Props = { place: BotPlace; channel: ChannelLine };

/** To the signing secret of a channel, and to a test of its callback URL. */
export function CallbackButtons({ place, channel }: Props) {
  const t = useTranslations("developers.callbacks");
  const words = useTranslations("channel");
  const [opened, setOpened] = useState<"secret" | "test">();
  const { label, callbackUrl } = channel;
  const dialog = { place, channel, onClose: () => setOpened(undefined) };
  return (
    <div className="flex flex-wrap gap-2">
      {callbackUrl && (
        <Button size="small" aria-label={t("testOf", { label })} onClick={() => setOpened("test")}>
          <Send />
          {words("test.send")}
        </Button>
      )}
      <Button size="small" aria-label={t("secretOf", { label })} onClick={() => setOpened("secret")}>
        <KeyRound />
        {words("secret.label")}
      </Button>
      <Suspense>
        {opened === "secret" && <SecretDialog {...dialog} />}
        {opened === "test" && <TestEventDialog {...dialog} />}
      </Suspense>
    </div>
  );
}
