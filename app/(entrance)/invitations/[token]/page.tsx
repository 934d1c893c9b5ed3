import { getTranslations } from "next-intl/server";
import { pageTitle } from "@/app/page-title";
import { OneCard } from "@/components/frame/one-card";
import { currentUser } from "@/lib/entry/current-user";
import { readInvitation } from "@/lib/organizations/queries";
import { AlreadyIn } from "./already-in";
import { Choice } from "./choice";
import { Ended } from "./ended";

export const generateMetadata = pageTitle("people.invitation.title");

type Props = { params: Promise<{ token: string }> };

export default async function Page({ params }: Props) {
  const { token } = await params;
  const user = await currentUser();
  const invitation = await readInvitation(token, user);
  const t = await getTranslations("people.invitation");
  if (!invitation) return <OneCard title={t("unknownTitle")} description={t("unknownText")} />;
  const { trouble, memberOf, organization, invitedBy, role } = invitation;
  const held = { ...invitation, token, mine: user?.email ?? null };
  if (memberOf) return <AlreadyIn {...held} memberOf={memberOf} />;
  if (trouble) return <Ended {...held} trouble={trouble} />;
  return (
    <OneCard title={t("readyTitle", { organization })} description={t("readyText", { invitedBy, role })}>
      <Choice {...held} />
    </OneCard>
  );
}
