import { getTranslations } from "next-intl/server";
import { pageTitle } from "@/app/page-title";
import { OneCard } from "@/components/frame/one-card";
import { ButtonLink } from "@/components/ui/button-link";
import { readLink } from "@/lib/auth/queries";
import { ResetPasswordForm } from "./reset-password-form";

export const generateMetadata = pageTitle("people.reset.title");

type Props = { searchParams: Promise<{ token?: string }> };

export default async function Page({ searchParams }: Props) {
  const { token = "" } = await searchParams;
  const { trouble, email } = await readLink(token, "reset-password");
  const t = await getTranslations("people.reset");
  if (!trouble)
    return (
      <OneCard title={t("title")} description={t("description", { email: email ?? "" })}>
        <ResetPasswordForm token={token} email={email ?? ""} />
      </OneCard>
    );
  const again = email ? `/forgot-password?email=${encodeURIComponent(email)}` : "/forgot-password";
  return (
    <OneCard title={t(`${trouble}Title`)} description={t(`${trouble}Text`)}>
      <ButtonLink look="primary" href={again} className="w-full">
        {t("again")}
      </ButtonLink>
    </OneCard>
  );
}
