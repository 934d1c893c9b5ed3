"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { lazily } from "@/components/ui/lazily";
import type { BotPlace } from "../../bot-place";
import { createChannelAction } from "./actions";

const ChannelDialog = lazily(() =>
  import("./channel-dialog").then((file) => file.ChannelDialog<{ secret: string }>),
);
const NewSecretDialog = lazily(() => import("./new-secret-dialog").then((file) => file.NewSecretDialog));

type Props = { place: BotPlace; words: string };

/** Adds a channel, and then shows the secret that its callbacks are signed with. */
export function AddChannelButton({ place, words }: Props) {
  const t = useTranslations("integrations.channels");
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<{ label: string; secret: string }>();
  const { organization, botId } = place;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        <Plus />
        {words}
      </Button>
      <Suspense>
        {open && (
          <ChannelDialog
            title={t("addTitle")}
            verb={t("addVerb")}
            save={(filled) => createChannelAction(organization, { botId, ...filled })}
            onSaved={({ secret }, { label }) => {
              setOpen(false);
              setMade({ label: label.trim(), secret });
            }}
            onClose={() => setOpen(false)}
          />
        )}
        {made && <NewSecretDialog made={made} onClose={() => setMade(undefined)} />}
      </Suspense>
    </>
  );
}
