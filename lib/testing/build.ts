import { buildDesk } from "@/lib/testing/build-desk";
import { buildMember, buildOrganization } from "@/lib/testing/build-organization";
import { buildSession, buildUser } from "@/lib/testing/build-user";

/** Everything a test can ask for; each makes what it stands on. */
export const build = {
  user: buildUser,
  session: buildSession,
  organization: buildOrganization,
  member: buildMember,
  desk: buildDesk,
};
