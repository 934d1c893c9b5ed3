"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ComponentProps, RefObject } from "react";
import { OpenChatwootButton } from "@/app/[organization]/open-chatwoot-button";
import { ChatwootMark } from "@/components/chatwoot-mark";
import { IconButton } from "@/components/ui/icon-button";
import { Switch } from "@/components/ui/switch";
import type { SetupView } from "@/lib/desk/queries";
import type { BotPlace } from "../../bot-place";
import { SetupTime } from "./setup-time";
import { SupportState } from "./support-state";
import type { Fold } from "./use-fold";

type Props = {
  place: BotPlace;
  botName: string;
  setup: SetupView;
  fold: Fold;
  /** Nobody but an owner has one. */
  toggle: ComponentProps<typeof Switch> | null;
  /** Becomes the button that opens its dialog. */
  opener: RefObject<HTMLButtonElement | null>;
  onOpen: () => void;
};

/** The row Chatwoot: what it is, how it stands, and its switch. */
export function SupportBar({ place, botName, setup, fold, toggle, opener, onOpen }: Props) {
  const t = useTranslations("integrations.support");
  const { standing, run, website } = setup;
  const isConnected = standing === "on" || standing === "paused";
  return (
    <div className="flex min-h-[52px] items-center gap-3 px-4 py-2 phone:flex-wrap phone:gap-y-0.5 phone:pb-2.5">
      <button
        ref={opener}
        type="button"
        aria-haspopup="dialog"
        onClick={onOpen}
        className="flex w-56 shrink-0 items-center gap-3 rounded-[4px] font-medium phone:w-auto phone:flex-1"
      >
        <ChatwootMark />
        {t("chatwoot")}
      </button>
      <div className="min-w-0 phone:order-3 phone:w-full phone:pl-9">
        <SupportState organization={place.organization} setup={setup} botName={botName} />
      </div>
      <span className="ml-auto flex items-center gap-3">
        {run && standing === "setting-up" && <SetupTime run={run} />}
        {run && standing !== "off" && (
          <IconButton
            label={t(fold.isOpen ? "fold" : "unfold")}
            aria-expanded={fold.isOpen}
            onClick={() => fold.set(!fold.isOpen)}
          >
            {fold.isOpen ? <ChevronUp /> : <ChevronDown />}
          </IconButton>
        )}
        {isConnected && website && (
          <OpenChatwootButton
            look="link"
            organization={place.organization}
            website={website}
            isOwner={place.isOwner}
          />
        )}
        {toggle && <Switch label={t("chatwoot")} {...toggle} />}
      </span>
    </div>
  );
}
