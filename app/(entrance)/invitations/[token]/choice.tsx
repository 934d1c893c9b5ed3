import { getTranslations } from "next-intl/server";
import { SignOutButton } from "@/app/sign-out-button";
import { AcceptForm } from "./accept-form";
import { ArriveForm } from "./arrive-form";
import type { HeldInvitation } from "./held-invitation";
import { SignInAs } from "./sign-in-as";

/** As whom the invitation is accepted: with this account, with another one, or with a new one. */
export async function Choice({ email, hasAccount, token, mine }: HeldInvitation) {
  const t = await getTranslations("people.invitation");
  if (mine === null && !hasAccount) return <ArriveForm token={token} email={email} />;
  if (mine === email)
    return (
      <>
        <p className="mb-4 text-ui text-muted">{t("signedInText", { email })}</p>
        <AcceptForm token={token}>{t("accept")}</AcceptForm>
      </>
    );
  return (
    <>
      <p className="mb-4 text-ui text-muted">
        {mine === null ? t("signInText", { email }) : t("otherAddress", { email, mine })}
      </p>
      {mine === null ? (
        <SignInAs email={email} token={token} />
      ) : (
        <SignOutButton next={`/invitations/${token}`} />
      )}
    </>
  );
}
