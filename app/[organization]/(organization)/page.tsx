import { getTranslations } from "next-intl/server";
import { pageTitle } from "@/app/page-title";
import { Page as Ground } from "@/components/frame/page";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { listBots } from "@/lib/bots/queries";
import { requireOrganization } from "@/lib/entry/require-organization";
import { BotList } from "./bot-list";
import { CreateBotButton } from "./create-bot-button";

export const generateMetadata = pageTitle("bots.title");

type Props = { params: Promise<{ organization: string }> };

export default async function Page({ params }: Props) {
  const organization = await requireOrganization((await params).organization);
  const [bots, t] = await Promise.all([listBots(organization), getTranslations("bots")]);
  const { slug, name } = organization;
  const create = organization.role === "owner" && <CreateBotButton organization={slug} />;
  return (
    <Ground>
      <PageHead
        title={t("title")}
        description={t("description", { organization: name })}
        actions={bots.length > 0 && create}
      />
      {bots.length > 0 ? (
        <BotList organization={slug} initial={bots} />
      ) : (
        <Card>
          <EmptyState title={t(create ? "first" : "none")} actions={create}>
            {t(create ? "firstText" : "noneText")}
          </EmptyState>
        </Card>
      )}
    </Ground>
  );
}
