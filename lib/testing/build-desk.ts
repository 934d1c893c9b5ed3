import { db } from "@/lib/db";
import type { OrganizationScope } from "@/lib/organizations/scope";
import { newId } from "@/lib/tokens";

/** The row of a desk, before anything is set up at Chatwoot. */
export const buildDesk = (organization: OrganizationScope) =>
  db.desk.create({
    data: {
      id: newId("dsk"),
      organizationId: organization.id,
      website: "http://127.0.0.1:1",
      botAgentEmail: `${newId("bot")}@baton.test`,
      botAgentPasswordSealed: "",
    },
  });
