"use client";

import { useTranslations } from "next-intl";
import { type RefObject, Suspense, useState } from "react";
import { lazily } from "@/components/ui/lazily";
import type { BotPlace } from "../../bot-place";
import { createChannelAction } from "./actions";

const ChannelDialog = lazily(() =>
  import("./channel-dialog").then((file) => file.ChannelDialog<{ secret: string }>),
);
const NewSecretDialog = lazily(() => import("./new-secret-dialog").then((file) => file.NewSecretDialog));

type Props = {
  place: BotPlace;
  open: boolean;
  /** Who gets the focus when the secret was read. */
  opener: RefObject<HTMLElement | null>;
  onClose: () => void;
};

/** Adds a channel, and then shows the secret that its callbacks are signed with. */
export function AddChannel({ place, open, opener, onClose }: Props) {
  const t = useTranslations("integrations.channels");
  const [made, setMade] = useState<{ label: string; secret: string }>();
  const { organization, botId } = place;
  return (
    <Suspense>
      {open && (
        <ChannelDialog
          title={t("addTitle")}
          verb={t("addVerb")}
          save={(filled) => createChannelAction(organization, { botId, ...filled })}
          onSaved={({ secret }, { label }) => {
            onClose();
            setMade({ label: label.trim(), secret });
          }}
          onClose={onClose}
        />
      )}
      {made && <NewSecretDialog made={made} opener={opener} onClose={() => setMade(undefined)} />}
    </Suspense>
  );
}
