import { getTranslations } from "next-intl/server";
import { AddressField } from "@/app/[organization]/address-field";
import { pageTitle } from "@/app/page-title";
import { Box } from "@/components/ui/box";
import { PageHead } from "@/components/ui/page-head";
import { Pairs } from "@/components/ui/pairs";
import { Stack } from "@/components/ui/stack";
import { requireOrganization } from "@/lib/entry/require-organization";
import { OwnersOnly } from "../owners-only";
import { NameForm } from "./name-form";

export const generateMetadata = pageTitle("people.general.title");

type Props = { params: Promise<{ organization: string }> };

export default async function Page({ params }: Props) {
  const { slug, name, role } = await requireOrganization((await params).organization);
  const t = await getTranslations("people.general");
  const isOwner = role === "owner";
  return (
    <>
      <PageHead gap={20} title={t("title")} description={t("description", { organization: name })} />
      <Stack gap="boxes">
        {!isOwner && <OwnersOnly />}
        <Box title={t("organization")}>
          <div className="grid gap-5">
            {isOwner ? <NameForm organization={slug} name={name} /> : <Pairs pairs={[[t("name"), name]]} />}
            <AddressField path={`/${slug}`} />
          </div>
        </Box>
      </Stack>
    </>
  );
}
