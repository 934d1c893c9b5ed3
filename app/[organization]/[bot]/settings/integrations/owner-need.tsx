"use client";

import { Check, CircleAlert, Mail } from "lucide-react";
import { useTranslations } from "next-intl";
import {
  remindMemberAction,
  setRoleAction,
} from "@/app/[organization]/(organization)/settings/members/actions";
import { useCall } from "@/app/use-call";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { ClockTime } from "@/components/ui/clock-time";
import { RelativeTime } from "@/components/ui/relative-time";
import { toast } from "@/components/ui/toast";
import type { OwnerView } from "@/lib/desk/queries";
import type { BotPlace } from "../../bot-place";
import { firstNameOf } from "./first-name-of";
import { Need } from "./need";

type Props = { place: BotPlace; owner: OwnerView; isMe: boolean };

/** An owner, verified or not; whoever is not can be reminded, or made a member, who need not be. */
export function OwnerNeed({ place, owner, isMe }: Props) {
  const t = useTranslations("integrations.gate");
  const { name, email, verifiedAt } = owner;
  if (verifiedAt)
    return (
      <Need
        sub
        icon={<Check className="text-success" />}
        name={name}
        words={email}
        end={
          <span className="text-muted">
            {t.rich("verifiedAt", { time: () => <ClockTime at={verifiedAt} look="date" /> })}
          </span>
        }
      />
    );
  return (
    <Need
      sub
      icon={<CircleAlert className="text-warning" />}
      name={name}
      words={email}
      end={
        <>
          <LetterSent at={owner.letterAt} />
          {isMe && (
            <ButtonLink size="small" href="/account">
              {t("verifyMine")}
            </ButtonLink>
          )}
          {place.isOwner && !isMe && <WaysOut place={place} owner={owner} />}
        </>
      }
    />
  );
}

function LetterSent({ at }: { at: string | null }) {
  const t = useTranslations("integrations.gate");
  return (
    <span className="mr-2 font-medium text-warning">
      {at ? t.rich("letterAt", { time: () => <RelativeTime at={at} /> }) : t("noLetter")}
    </span>
  );
}

function WaysOut({ place, owner }: Omit<Props, "isMe">) {
  const t = useTranslations("integrations.gate");
  const people = useTranslations("people.members");
  const { call, pending } = useCall();
  const { organization } = place;
  const { userId, name, email } = owner;

  const remind = () =>
    call(
      () => remindMemberAction(organization, { userId }),
      () => toast({ text: people("reminded", { email }) }),
    );
  const setRole = (role: "owner" | "member", undo?: { label: string; run: () => void }) =>
    call(
      () => setRoleAction(organization, { userId, role }),
      () => toast({ text: people(`roleSet.${role}`, { name }), ...(undo && { action: undo }) }),
    );
  return (
    <>
      <Button size="small" pending={pending} onClick={remind}>
        <Mail />
        {t("remind")}
      </Button>
      <Button
        size="small"
        pending={pending}
        onClick={() => setRole("member", { label: t("undo"), run: () => setRole("owner") })}
      >
        {t("makeMember", { name: firstNameOf(name) })}
      </Button>
    </>
  );
}
