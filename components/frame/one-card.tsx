import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Logo } from "@/components/ui/logo";

type Props = {
  title: ReactNode;
  description?: ReactNode;
  /** Under the card: the other way to go. */
  foot?: ReactNode;
  children?: ReactNode;
};

/** One card, one thing to do: signing in, verifying, accepting. */
export function OneCard({ title, description, foot, children }: Props) {
  const t = useTranslations("app");
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-[432px] flex-col px-4 pt-[min(128px,14vh)] pb-12">
      <header className="mb-4">
        <Link
          href="/"
          className="flex w-fit items-center gap-2 rounded-[4px] font-semibold tracking-[-0.01em] text-text"
        >
          <Logo />
          {t("name")}
        </Link>
      </header>
      <main className="rounded-card border border-border bg-surface p-5">
        <h1 tabIndex={-1} className="text-page outline-none">
          {title}
        </h1>
        {description && <p className="mt-1 text-ui text-muted">{description}</p>}
        {children && <div className="mt-5">{children}</div>}
      </main>
      {foot && <footer className="mt-3 px-5 text-ui text-muted">{foot}</footer>}
    </div>
  );
}
