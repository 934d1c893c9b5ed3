import { getTranslations } from "next-intl/server";
import { pageTitle } from "@/app/page-title";
import { Page as Ground } from "@/components/frame/page";
import { Box } from "@/components/ui/box";
import { PageHead } from "@/components/ui/page-head";
import { Stack } from "@/components/ui/stack";
import { requireUser } from "@/lib/entry/require-user";
import { listOrganizations } from "@/lib/organizations/queries";
import { PersonalFrame } from "../personal-frame";
import { CreateForm } from "./create-form";
import { OrganizationTable } from "./organization-table";

export const generateMetadata = pageTitle("people.organizations.title");

export default async function Page() {
  const organizations = await listOrganizations(await requireUser());
  const t = await getTranslations("people.organizations");
  const isFirst = organizations.length === 0;
  return (
    <PersonalFrame>
      <Ground narrow>
        <PageHead
          gap={20}
          title={isFirst ? t("firstTitle") : t("title")}
          description={isFirst ? t("firstText") : t("description")}
        />
        <Stack gap="boxes">
          {!isFirst && <OrganizationTable organizations={organizations} />}
          <Box title={isFirst ? t("first") : t("another")}>
            <CreateForm isFirst={isFirst} />
          </Box>
        </Stack>
      </Ground>
    </PersonalFrame>
  );
}
