import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { pageTitle } from "@/app/page-title";
import { SignOutButton } from "@/app/sign-out-button";
import { OneCard } from "@/components/frame/one-card";
import { ButtonLink } from "@/components/ui/button-link";
import { findAccount, type LinkState, readLink } from "@/lib/auth/queries";
import type { UserScope } from "@/lib/auth/scope";
import { currentUser } from "@/lib/entry/current-user";
import { SendAgain } from "./send-again";
import { VerifyForm } from "./verify-form";

export const generateMetadata = pageTitle("people.verify.title");

type Props = { searchParams: Promise<{ token?: string }> };

export default async function Page({ searchParams }: Props) {
  const { token = "" } = await searchParams;
  const here = `/verify-email?token=${encodeURIComponent(token)}`;
  const [link, user] = await Promise.all([readLink(token, "verify-email"), currentUser()]);
  if (!user) return <SignInFirst here={here} />;
  if (link.userId && link.userId !== user.id) return <OtherAccount user={user} here={here} />;
  if (!link.trouble) return <Ready token={token} email={link.email ?? ""} />;
  return <Ended user={user} {...link} trouble={link.trouble} />;
}

async function Words({
  state,
  email = "",
  children,
}: {
  state: string;
  email?: string;
  children?: ReactNode;
}) {
  const t = await getTranslations("people.verify");
  return (
    <OneCard title={t(`${state}Title`)} description={t(`${state}Text`, { email })}>
      {children}
    </OneCard>
  );
}

async function SignInFirst({ here }: { here: string }) {
  const t = await getTranslations("people");
  return (
    <Words state="signIn">
      <ButtonLink look="primary" href={`/sign-in?next=${encodeURIComponent(here)}`} className="w-full">
        {t("signIn.title")}
      </ButtonLink>
    </Words>
  );
}

function OtherAccount({ user, here }: { user: UserScope; here: string }) {
  return (
    <Words state="other" email={user.email}>
      <SignOutButton next={here} />
    </Words>
  );
}

function Ready({ token, email }: { token: string; email: string }) {
  return (
    <Words state="ready" email={email}>
      <VerifyForm token={token} />
    </Words>
  );
}

async function Ended({ user, trouble, email }: LinkState & { user: UserScope; trouble: string }) {
  const t = await getTranslations("people.verify");
  const account = await findAccount(user);
  const isVerified = account.isVerified && account.pendingEmail === null;
  if (!isVerified)
    return (
      <Words state={trouble} email={account.pendingEmail ?? account.email}>
        <SendAgain />
      </Words>
    );
  return (
    <Words state="done" email={email ?? account.email}>
      <ButtonLink look="primary" href="/" className="w-full">
        {t("goOn")}
      </ButtonLink>
    </Words>
  );
}
