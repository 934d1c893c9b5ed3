import { useTranslations } from "next-intl";
import { signOut } from "@/app/sign-out";
import { Button } from "@/components/ui/button";

/** Signs out, for a page that somebody else's account has to see. */
export function SignOutButton() {
  const t = useTranslations("frame.user");
  return (
    <form action={signOut}>
      <Button type="submit" className="w-full">
        {t("signOut")}
      </Button>
    </form>
  );
}
