import { getTranslations } from "next-intl/server";
import { pageTitle } from "@/app/page-title";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import { requireOrganization } from "@/lib/entry/require-organization";
import { listInvitations, listMembers } from "@/lib/organizations/queries";
import { OwnersOnly } from "../owners-only";
import { InvitationTable } from "./invitation-table";
import { InviteButton } from "./invite-button";
import { MemberTable } from "./member-table";

export const generateMetadata = pageTitle("people.members.title");

type Props = { params: Promise<{ organization: string }> };

export default async function Page({ params }: Props) {
  const organization = await requireOrganization((await params).organization);
  const [members, invitations, t] = await Promise.all([
    listMembers(organization),
    listInvitations(organization),
    getTranslations("people.members"),
  ]);
  const { slug, name, user } = organization;
  const isOwner = organization.role === "owner";
  return (
    <>
      <PageHead
        gap={20}
        title={t("title")}
        description={t("description", { organization: name })}
        actions={isOwner && <InviteButton organization={slug} />}
      />
      <Stack>
        {!isOwner && <OwnersOnly />}
        <MemberTable organization={{ slug, name, isOwner }} me={user.id} members={members} />
        {invitations.length > 0 && (
          <Section title={t("invitations")}>
            <InvitationTable organization={{ slug, name, isOwner }} invitations={invitations} />
          </Section>
        )}
      </Stack>
    </>
  );
}
