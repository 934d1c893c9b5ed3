import { getTranslations } from "next-intl/server";
import { SignOutButton } from "@/app/sign-out-button";
import { OneCard } from "@/components/frame/one-card";
import type { InvitationTrouble } from "@/lib/organizations/invitation-trouble";
import type { HeldInvitation } from "./held-invitation";
import { RenewForm } from "./renew-form";
import { SignInAs } from "./sign-in-as";

type Props = HeldInvitation & { trouble: InvitationTrouble };

/** Why an invitation lets nobody in any more, and what to do. */
export async function Ended({ trouble, organization, invitedBy, email, mine, token }: Props) {
  const t = await getTranslations("people.invitation");
  return (
    <OneCard
      title={t(`${trouble}Title`, { organization })}
      description={t(`${wordsFor(trouble, { email, mine })}Text`, {
        organization,
        invitedBy,
        email,
        mine: mine ?? "",
      })}
    >
      {trouble === "expired" && <RenewForm token={token} />}
      {trouble === "used" && mine === null && <SignInAs email={email} token={token} />}
      {trouble === "used" && mine !== null && mine !== email && (
        <SignOutButton next={`/invitations/${token}`} />
      )}
    </OneCard>
  );
}

function wordsFor(trouble: InvitationTrouble, { email, mine }: Pick<HeldInvitation, "email" | "mine">) {
  if (trouble !== "used" || mine === null) return trouble;
  return mine === email ? "usedAndLeft" : "usedByOther";
}
