import { getTranslations } from "next-intl/server";
import { SignOutButton } from "@/app/sign-out-button";
import { OneCard } from "@/components/frame/one-card";
import { ButtonLink } from "@/components/ui/button-link";
import { AcceptForm } from "./accept-form";
import type { HeldInvitation } from "./held-invitation";

/** For somebody who is in the organization: on into it. An open invitation of theirs is used up on the way. */
export async function AlreadyIn({
  token,
  organization,
  memberOf,
  trouble,
  email,
  mine,
}: HeldInvitation & { memberOf: string }) {
  const t = await getTranslations("people.invitation");
  const isMine = mine === email;
  const isForOther = !isMine && trouble === null;
  const open = t("open", { organization });
  return (
    <OneCard
      title={t("memberTitle", { organization })}
      description={t(isForOther ? "memberOtherText" : "memberText", { email, mine: mine ?? "" })}
    >
      <div className="grid gap-3">
        {isMine && !trouble ? (
          <AcceptForm token={token}>{open}</AcceptForm>
        ) : (
          <ButtonLink look="primary" href={`/${memberOf}`} className="w-full">
            {open}
          </ButtonLink>
        )}
        {isForOther && <SignOutButton look="secondary" next={`/invitations/${token}`} />}
      </div>
    </OneCard>
  );
}
