import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { pageTitle } from "@/app/page-title";
import { OneCard } from "@/components/frame/one-card";
import { Note } from "@/components/ui/note";
import { TextLink } from "@/components/ui/text-link";
import { currentUser } from "@/lib/entry/current-user";
import { safePath } from "@/lib/entry/safe-path";
import { SignInForm } from "./sign-in-form";

export const generateMetadata = pageTitle("people.signIn.title");

type Props = { searchParams: Promise<{ next?: string; email?: string; notice?: string }> };

export default async function Page({ searchParams }: Props) {
  const { next, email, notice } = await searchParams;
  const path = safePath(next);
  if (await currentUser()) redirect(path);
  const t = await getTranslations("people.signIn");
  return (
    <OneCard
      title={t("title")}
      foot={
        <>
          {t("newHere")} <TextLink href={`/sign-up?next=${encodeURIComponent(path)}`}>{t("signUp")}</TextLink>
        </>
      }
    >
      {notice === "password-changed" && (
        <div className="mb-4">
          <Note title={t("passwordChanged")}>{t("passwordChangedText")}</Note>
        </div>
      )}
      <SignInForm email={email} next={path} />
      <p className="mt-4 text-ui">
        <TextLink href="/forgot-password">{t("forgot")}</TextLink>
      </p>
    </OneCard>
  );
}
