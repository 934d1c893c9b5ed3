"use client";

import { Languages, LogOut } from "lucide-react";
import { unstable_rethrow } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { startTransition } from "react";
import { LANGUAGES } from "@/components/frame/languages";
import type { Person } from "@/components/frame/person";
import { ThemeChoice } from "@/components/theme/theme-choice";
import { Avatar } from "@/components/ui/avatar";
import { Menu } from "@/components/ui/menu";
import { MenuChoices } from "@/components/ui/menu-choices";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuLine } from "@/components/ui/menu-line";
import { MenuLink } from "@/components/ui/menu-link";
import { toast } from "@/components/ui/toast";

type Props = {
  user: Person;
  signOut: () => Promise<void>;
  setLanguage?: ((language: string) => Promise<void>) | undefined;
};

/** The avatar in the top right corner: who you are, how it looks, and the way out. */
export function AvatarMenu({ user, signOut, setLanguage }: Props) {
  const t = useTranslations("frame.user");
  const errors = useTranslations("errors");
  const locale = useLocale();

  const run = (action: () => Promise<void> | undefined) =>
    startTransition(async () => {
      try {
        await action();
      } catch (thrown) {
        unstable_rethrow(thrown);
        toast({ tone: "bad", text: errors("offline"), detail: errors("tryAgain") });
      }
    });
  return (
    <Menu
      align="end"
      gap={6}
      label={user.name}
      className="w-64"
      trigger={
        <button type="button" className="relative rounded-full before:absolute before:-inset-0.5">
          <Avatar name={user.name} src={user.picture} size={28} />
          <span className="sr-only">{user.name}</span>
        </button>
      }
    >
      <MenuLink href="/account" className="min-h-12 gap-2.5">
        <Avatar name={user.name} src={user.picture} size={32} />
        <span className="min-w-0">
          <b className="cut text-left" dir="auto" title={user.name}>
            {user.name}
          </b>
          <span className="block truncate text-small text-muted">{user.email}</span>
        </span>
      </MenuLink>
      <MenuLine />
      <ThemeChoice />
      <MenuChoices
        icon={<Languages />}
        label={t("language")}
        value={locale}
        choices={LANGUAGES}
        onChange={(language) => run(() => setLanguage?.(language))}
      />
      <MenuLine />
      <MenuItem onSelect={() => run(signOut)}>
        <LogOut />
        {t("signOut")}
      </MenuItem>
    </Menu>
  );
}
