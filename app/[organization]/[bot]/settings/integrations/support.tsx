"use client";

import { useTranslations } from "next-intl";
import { Suspense, useRef, useState } from "react";
import { Card } from "@/components/ui/card";
import { lazily } from "@/components/ui/lazily";
import { Section } from "@/components/ui/section";
import type { SetupView } from "@/lib/desk/queries";
import type { BotPlace } from "../../bot-place";
import { Gate } from "./gate";
import { NoChatwoot } from "./no-chatwoot";
import { SetupSteps } from "./setup-steps";
import { SupportBar } from "./support-bar";
import { useChatwootInAddress } from "./use-chatwoot-in-address";
import { useChatwootSwitch } from "./use-chatwoot-switch";
import { useFold } from "./use-fold";
import { useSetup } from "./use-setup";

const ChatwootDialog = lazily(() => import("./chatwoot-dialog").then((file) => file.ChatwootDialog));
const SwitchOffDialog = lazily(() => import("./switch-off-dialog").then((file) => file.SwitchOffDialog));

type Props = {
  place: BotPlace;
  names: { organization: string; bot: string };
  /** Who looks. */
  me: string;
  initial: SetupView;
  onAddChannel: () => void;
};

const GATE = "chatwoot-gate";

/** Where people answer: Chatwoot, its switch, what stands in its way, and its steps as they are done. */
export function Support({ place, names, me, initial, onAddChannel }: Props) {
  const t = useTranslations("integrations.support");
  const setup = useSetup(place, initial);
  const power = useChatwootSwitch(place, names.bot, setup);
  const fold = useFold(setup.standing);
  const address = useChatwootInAddress();
  const opener = useRef<HTMLButtonElement>(null);
  const [isAsking, ask] = useState(false);
  const isBlocked = setup.gate !== null || setup.website === null;

  const turn = (on: boolean) => {
    if (power.pending) return;
    if (on) return power.on();
    if (setup.standing !== "on" && setup.standing !== "paused") return power.off(address.close);
    address.close();
    ask(true);
  };
  const toggle = { checked: power.isOn, busy: power.pending, onChange: turn };
  return (
    <Section title={t("title")}>
      <Card>
        <div className="h-9 border-b border-border bg-sunken px-4 text-small leading-[37px] font-medium text-muted">
          {t("name")}
        </div>
        <SupportBar
          place={place}
          botName={names.bot}
          setup={setup}
          fold={fold}
          toggle={place.isOwner ? { ...toggle, describedBy: isBlocked ? GATE : undefined } : null}
          opener={opener}
          onOpen={address.open}
        />
        <div id={GATE}>
          {setup.website === null && <NoChatwoot />}
          {setup.gate && setup.website !== null && (
            <Gate place={place} me={me} needs={setup.gate} onAddChannel={onAddChannel} />
          )}
        </div>
        {setup.run && fold.isOpen && (
          <SetupSteps place={place} names={names} setup={setup} run={setup.run} power={power} />
        )}
      </Card>
      <Suspense>
        {address.isOpen && !isAsking && (
          <ChatwootDialog
            setup={setup}
            toggle={place.isOwner ? toggle : null}
            opener={opener}
            onClose={address.close}
          />
        )}
        {isAsking && (
          <SwitchOffDialog
            bot={names.bot}
            withHumans={setup.withHumans}
            pending={power.pending}
            opener={opener}
            onConfirm={() => power.off(() => ask(false))}
            onClose={() => ask(false)}
          />
        )}
      </Suspense>
    </Section>
  );
}
