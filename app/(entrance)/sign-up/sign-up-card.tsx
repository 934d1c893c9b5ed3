"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { OneCard } from "@/components/frame/one-card";
import { TextLink } from "@/components/ui/text-link";
import { LetterSent } from "./letter-sent";
import { type Account, SignUpForm } from "./sign-up-form";

/** Asks for an account; then, whether or not the address had one before, says that a letter is on its way. */
export function SignUpCard({ next }: { next: string }) {
  const t = useTranslations("people.signUp");
  const [account, setAccount] = useState<Account | null>(null);
  if (account) return <LetterSent {...account} next={next} />;
  return (
    <OneCard
      title={t("title")}
      description={t("description")}
      foot={
        <>
          {t("haveOne")} <TextLink href={`/sign-in?next=${encodeURIComponent(next)}`}>{t("signIn")}</TextLink>
        </>
      }
    >
      <SignUpForm onDone={setAccount} />
    </OneCard>
  );
}
