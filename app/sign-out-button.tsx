import { useTranslations } from "next-intl";
import { signOut } from "@/app/sign-out";
import { Button } from "@/components/ui/button";

/** Signs out and comes back to a page that somebody else's account has to see: `next`. */
export function SignOutButton({ next, look = "primary" }: { next: string; look?: "primary" | "secondary" }) {
  const t = useTranslations("people");
  return (
    <form action={signOut}>
      <input type="hidden" name="next" value={next} />
      <Button type="submit" look={look} className="w-full">
        {t("signOutAndGoOn")}
      </Button>
    </form>
  );
}
