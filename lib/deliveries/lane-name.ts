type About = {
  lane: string;
  conversationId: string | null;
  externalId: string | null;
  organizationId: string;
  organization: string;
};

/** A lane as people read it: by the runtime's own name of the conversation, or by the organization's address. */
export function laneName({ lane, conversationId, externalId, organizationId, organization }: About): string {
  const end = lane.indexOf(":") + 1;
  const whose = lane.slice(end);
  if (conversationId !== null && externalId !== null && whose === conversationId)
    return lane.slice(0, end) + externalId;
  return whose === organizationId ? lane.slice(0, end) + organization : lane;
}
