import { getTranslations } from "next-intl/server";
import { pageTitle } from "@/app/page-title";
import { Page as Ground } from "@/components/frame/page";
import { PageHead } from "@/components/ui/page-head";
import { Stack } from "@/components/ui/stack";
import { findAccount, listSessions } from "@/lib/auth/queries";
import { requireUser } from "@/lib/entry/require-user";
import { listOrganizations } from "@/lib/organizations/queries";
import { PersonalFrame } from "../personal-frame";
import { EmailBox } from "./email-box";
import { NameBox } from "./name-box";
import { PasswordBox } from "./password-box";
import { SessionsBox } from "./sessions-box";

export const generateMetadata = pageTitle("people.account.title");

export default async function Page() {
  const user = await requireUser();
  const [account, sessions, organizations, t] = await Promise.all([
    findAccount(user),
    listSessions(user),
    listOrganizations(user),
    getTranslations("people.account"),
  ]);
  const { name, email, isVerified, pendingEmail, passwordChangedAt } = account;
  const owned = organizations.filter(({ role }) => role === "owner").map((organization) => organization.name);
  return (
    <PersonalFrame name={t("title")}>
      <Ground narrow>
        <PageHead gap={20} title={t("title")} description={t("description")} />
        <Stack gap="boxes">
          <NameBox name={name} />
          <EmailBox email={email} isVerified={isVerified} pendingEmail={pendingEmail} owned={owned} />
          <PasswordBox changedAt={passwordChangedAt} />
          <SessionsBox sessions={sessions} />
        </Stack>
      </Ground>
    </PersonalFrame>
  );
}
