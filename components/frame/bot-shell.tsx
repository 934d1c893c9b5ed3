import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Crumb } from "@/components/frame/crumb";
import type { NavItem } from "@/components/frame/nav-item";
import type { Person } from "@/components/frame/person";
import type { Place } from "@/components/frame/place";
import { Shell } from "@/components/frame/shell";
import { useBotSettings } from "@/components/frame/use-bot-settings";
import { useCommands } from "@/components/frame/use-commands";

type Props = {
  user: Person;
  signOut: () => Promise<void>;
  setLanguage?: (language: string) => Promise<void>;
  organizations: readonly Place[];
  organization: Place;
  bots: readonly Place[];
  bot: Place;
  /** Deliveries that need somebody. */
  deadDeliveries?: number;
  children: ReactNode;
};

/** The frame of a chatbot's pages. */
export function BotShell({
  organizations,
  organization,
  bots,
  bot,
  deadDeliveries = 0,
  children,
  ...me
}: Props) {
  const t = useTranslations("frame.bot");
  const switching = useTranslations("frame.switch");
  const side = useBotSettings(bot.href);
  const items: NavItem[] = [
    { label: t("overview"), href: bot.href, exact: true },
    { label: t("conversations"), href: `${bot.href}/conversations` },
    {
      label: t("deliveries"),
      href: `${bot.href}/deliveries`,
      urgent: { count: deadDeliveries, words: t("deadDeliveries", { count: deadDeliveries }) },
    },
    { label: t("developers"), href: `${bot.href}/developers` },
    { label: t("setting"), href: `${bot.href}/settings/general`, under: `${bot.href}/settings` },
  ];
  const commands = useCommands({
    here: bot,
    items: [...items.slice(0, -1), ...side.items],
    bots,
    organizations,
  });
  commands.push({
    name: t("search"),
    commands: [{ label: t("conversations"), href: `${bot.href}/conversations?search=` }],
  });
  return (
    <Shell
      {...me}
      commands={commands}
      tabs={{ label: bot.name, items }}
      side={side}
      crumbs={
        <>
          <Crumb
            square
            label={switching("organization")}
            here={organization}
            places={organizations}
            all={{ name: switching("allOrganizations"), href: "/organizations" }}
          />
          <Crumb
            label={switching("bot")}
            here={bot}
            places={bots}
            all={{ name: switching("allBots"), href: organization.href }}
          />
        </>
      }
    >
      {children}
    </Shell>
  );
}
