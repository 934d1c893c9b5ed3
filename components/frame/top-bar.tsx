import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AvatarMenu } from "@/components/frame/avatar-menu";
import type { CommandGroup } from "@/components/frame/command";
import { Find } from "@/components/frame/find";
import type { Person } from "@/components/frame/person";
import { Logo } from "@/components/ui/logo";

type Props = {
  user: Person;
  signOut: () => Promise<void>;
  setLanguage?: ((language: string) => Promise<void>) | undefined;
  /** Where the palette can lead. */
  commands: readonly CommandGroup[];
  /** The path to here. */
  children?: ReactNode;
};

/** Logo, the path to here, search, and who is signed in. */
export function TopBar({ commands, children, ...me }: Props) {
  const t = useTranslations("app");
  return (
    <header className="flex h-12 items-center gap-2 bg-surface px-(--gutter) phone:gap-1">
      <Link
        href="/"
        className="mr-1 flex min-h-6 min-w-6 items-center gap-2 rounded-[4px] font-semibold tracking-[-0.01em] phone:-mr-1"
      >
        <Logo />
        <span className="phone:sr-only">{t("name")}</span>
      </Link>
      {children}
      <Find groups={commands} />
      <AvatarMenu {...me} />
    </header>
  );
}
