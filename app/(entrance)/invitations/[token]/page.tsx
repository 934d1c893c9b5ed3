import { getTranslations } from "next-intl/server";
import { pageTitle } from "@/app/page-title";
import { SignOutButton } from "@/app/sign-out-button";
import { OneCard } from "@/components/frame/one-card";
import { ButtonLink } from "@/components/ui/button-link";
import { currentUser } from "@/lib/entry/current-user";
import { type InvitationView, readInvitation } from "@/lib/organizations/queries";
import { AcceptForm } from "./accept-form";
import { ArriveForm } from "./arrive-form";
import { RenewForm } from "./renew-form";

export const generateMetadata = pageTitle("people.invitation.title");

type Props = { params: Promise<{ token: string }> };

export default async function Page({ params }: Props) {
  const { token } = await params;
  const invitation = await readInvitation(token);
  const t = await getTranslations("people.invitation");
  if (!invitation) return <OneCard title={t("unknownTitle")} description={t("unknownText")} />;
  const { trouble, organization, invitedBy, role } = invitation;
  if (trouble) return <Ended {...invitation} token={token} trouble={trouble} />;
  return (
    <OneCard title={t("readyTitle", { organization })} description={t("readyText", { invitedBy, role })}>
      <Choice {...invitation} token={token} />
    </OneCard>
  );
}

type Held = InvitationView & { token: string };

async function Ended({ trouble, organization, invitedBy, email, token }: Held) {
  const t = await getTranslations("people.invitation");
  return (
    <OneCard
      title={t(`${trouble}Title`, { organization })}
      description={t(`${trouble}Text`, { organization, invitedBy, email })}
    >
      {trouble === "expired" && <RenewForm token={token} />}
      {trouble === "used" && (
        <ButtonLink look="primary" href="/" className="w-full">
          {t("goOn")}
        </ButtonLink>
      )}
    </OneCard>
  );
}

/** As whom the invitation is accepted: with this account, with another one, or with a new one. */
async function Choice({ email, hasAccount, token }: Held) {
  const t = await getTranslations("people");
  const user = await currentUser();
  if (user?.email === email) return <AcceptForm token={token} />;
  if (user)
    return (
      <>
        <p className="mb-4 text-ui text-muted">{t("invitation.otherAddress", { email, mine: user.email })}</p>
        <SignOutButton />
      </>
    );
  if (!hasAccount) return <ArriveForm token={token} email={email} />;
  const signIn = new URLSearchParams({ next: `/invitations/${token}`, email });
  return (
    <>
      <p className="mb-4 text-ui text-muted">{t("invitation.signInText", { email })}</p>
      <ButtonLink look="primary" href={`/sign-in?${signIn}`} className="w-full">
        {t("signIn.title")}
      </ButtonLink>
    </>
  );
}
