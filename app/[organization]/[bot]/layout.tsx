import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { signOut } from "@/app/sign-out";
import { BotShell } from "@/components/frame/bot-shell";
import { countDead } from "@/lib/deliveries/queries";
import { requireBot } from "@/lib/entry/require-bot";
import { listBotPlaces, listOrganizations } from "@/lib/organizations/queries";

type Props = { params: Promise<{ organization: string; bot: string }>; children: ReactNode };

/** A tab says which chatbot it is about: several may be open. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { organization, bot: slug } = await params;
  const [{ bot }, t] = await Promise.all([requireBot(organization, slug), getTranslations("app")]);
  return { title: { default: bot.name, template: `%s · ${bot.name} · ${t("name")}` } };
}

export default async function Layout({ params, children }: Props) {
  const { organization: organizationSlug, bot: botSlug } = await params;
  const { organization, bot } = await requireBot(organizationSlug, botSlug);
  const { user, name, slug } = organization;
  const [organizations, bots, deadDeliveries] = await Promise.all([
    listOrganizations(user),
    listBotPlaces(organization),
    countDead(bot),
  ]);
  return (
    <BotShell
      user={{ name: user.name, email: user.email }}
      signOut={signOut}
      organizations={organizations.map((one) => ({ name: one.name, href: `/${one.slug}` }))}
      organization={{ name, href: `/${slug}` }}
      bots={bots.map((one) => ({ name: one.name, href: `/${slug}/${one.slug}` }))}
      bot={{ name: bot.name, href: `/${slug}/${bot.slug}` }}
      deadDeliveries={deadDeliveries}
    >
      {children}
    </BotShell>
  );
}
