import { getTranslations } from "next-intl/server";
import { pageTitle } from "@/app/page-title";
import { PageHead } from "@/components/ui/page-head";
import { readDesk } from "@/lib/desk/queries-desk";
import { requireOrganization } from "@/lib/entry/require-organization";
import { listBotPlaces } from "@/lib/organizations/queries";
import { Desk } from "./desk";
import { NoDesk } from "./no-desk";

export const generateMetadata = pageTitle("desk.title");

type Props = { params: Promise<{ organization: string }> };

export default async function Page({ params }: Props) {
  const organization = await requireOrganization((await params).organization);
  const { slug, name, role } = organization;
  const report = await readDesk(organization);
  if (report) return <Desk place={{ slug, name, isOwner: role === "owner" }} initial={report} />;
  const [bots, t] = await Promise.all([listBotPlaces(organization), getTranslations("desk")]);
  return (
    <>
      <PageHead gap={20} title={t("title")} description={t("description", { organization: name })} />
      <NoDesk organization={slug} bots={bots} />
    </>
  );
}
