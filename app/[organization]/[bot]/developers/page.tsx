import { ArrowUpRight } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { OwnersOnly } from "@/app/[organization]/(organization)/settings/owners-only";
import { pageTitle } from "@/app/page-title";
import { Page as Ground } from "@/components/frame/page";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHead } from "@/components/ui/page-head";
import { Stack } from "@/components/ui/stack";
import { batonUrl } from "@/lib/baton-url";
import { listApiKeys } from "@/lib/bots/queries";
import { listChannels } from "@/lib/channels/queries";
import { requireBot } from "@/lib/entry/require-bot";
import { ApiKeys } from "./api-keys";
import { Callbacks } from "./callbacks";
import { FirstCalls } from "./first-calls";
import { IssuedKeyKeeper } from "./issued-key";

export const generateMetadata = pageTitle("developers.title");

type Props = { params: Promise<{ organization: string; bot: string }> };

export default async function Page({ params }: Props) {
  const { organization: organizationSlug, bot: botSlug } = await params;
  const { organization, bot } = await requireBot(organizationSlug, botSlug);
  const [keys, channels, t] = await Promise.all([
    listApiKeys(bot),
    listChannels(bot),
    getTranslations("developers"),
  ]);
  const place = {
    organization: organization.slug,
    bot: bot.slug,
    botId: bot.id,
    isOwner: organization.role === "owner",
  };
  const links = [
    ["reference", batonUrl("/api/v1/docs")],
    ["openapi", batonUrl("/api/v1/openapi.json")],
  ] as const;
  return (
    <Ground>
      <PageHead
        title={t("title")}
        description={t("description", { bot: bot.name })}
        actions={links.map(([words, href]) => (
          <ButtonLink key={words} href={href}>
            {t(words)}
            <ArrowUpRight />
          </ButtonLink>
        ))}
      />
      <IssuedKeyKeeper>
        <Stack>
          {!place.isOwner && <OwnersOnly />}
          <ApiKeys place={place} keys={keys} />
          <Callbacks place={place} channels={channels} />
          <FirstCalls api={batonUrl("/api/v1")} channel={channels[0]?.label ?? null} keys={keys} />
        </Stack>
      </IssuedKeyKeeper>
    </Ground>
  );
}
