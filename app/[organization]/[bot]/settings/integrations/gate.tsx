"use client";

import { Check, Plus, RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { CardFoot } from "@/components/ui/card-foot";
import { StateIcon } from "@/components/ui/state-icon";
import type { NeedsView } from "@/lib/desk/queries";
import type { BotPlace } from "../../bot-place";
import { firstNameOf } from "./first-name-of";
import { Need } from "./need";
import { OwnerNeed } from "./owner-need";

type Props = { place: BotPlace; me: string; needs: NeedsView; onAddChannel: () => void };

const done = <Check className="text-success" />;
const missing = <StateIcon is="gate" />;

/** Why Chatwoot cannot be switched on yet, and the way out. */
export function Gate({ place, me, needs, onAddChannel }: Props) {
  const t = useTranslations("integrations.gate");
  const { owners, channel } = needs;
  const unverified = owners.filter(({ verifiedAt }) => verifiedAt === null);
  const verified = owners.length - unverified.length;
  const reason = unverified.length > 0 ? "owners" : "channel";

  function notice(): string {
    const [first, ...others] = unverified;
    if (!first) return t("noticesChannel");
    return others.length > 0 ? t("noticesAll") : t("notices", { name: firstNameOf(first.name) });
  }
  return (
    <>
      <div className="border-t border-border p-4">
        <div className="flex gap-4 pl-1">
          <StateIcon is="gate" className="mt-0.5" />
          <div>
            <h3 className="text-section">{t(`${reason}Title`)}</h3>
            <p className="mt-0.5 text-ui text-muted">
              {t.rich(`${reason}Text`, {
                emails: unverified.map(({ email }) => email).join(", "),
                b: (chunks) => <b className="text-text">{chunks}</b>,
              })}
            </p>
          </div>
        </div>
        <ul className="mt-3 ml-9 overflow-clip rounded-field border border-border phone:ml-0">
          <Need
            icon={unverified.length > 0 ? missing : done}
            name={t("verified")}
            words={t("of", { verified, owners: owners.length })}
          />
          {owners.map((owner) => (
            <OwnerNeed key={owner.userId} place={place} owner={owner} isMe={owner.userId === me} />
          ))}
          <Need
            icon={channel ? done : missing}
            name={t("channel")}
            words={channel ? t("channelHas", { label: channel }) : t("channelMissing")}
            end={
              !channel &&
              place.isOwner && (
                <Button size="small" onClick={onAddChannel}>
                  <Plus />
                  {t("addChannel")}
                </Button>
              )
            }
          />
        </ul>
      </div>
      <CardFoot>
        <RotateCw className="icon-14" />
        {notice()}
      </CardFoot>
    </>
  );
}
