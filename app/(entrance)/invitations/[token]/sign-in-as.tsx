import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";

/** To signing in with the account that the invitation is for, and back to it. */
export async function SignInAs({ email, token }: { email: string; token: string }) {
  const t = await getTranslations("people.signIn");
  const signIn = new URLSearchParams({ next: `/invitations/${token}`, email });
  return (
    <ButtonLink look="primary" href={`/sign-in?${signIn}`} className="w-full">
      {t("title")}
    </ButtonLink>
  );
}
