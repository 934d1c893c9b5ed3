/** The desk's side of an organization: what its agents and its bots' customers say. */
export const deskDestination = (organizationId: string): string => `desk:${organizationId}`;

/** What is read back from the desk and decided. */
export const intakeDestination = (organizationId: string): string => `intake:${organizationId}`;

/** Setting up and checking, which goes on while the desk itself is paused. */
export const setupDestination = (organizationId: string): string => `setup:${organizationId}`;

/** Everything that leads to the desk of an organization. */
export const everyDeskDestination = (organizationId: string): string[] =>
  [deskDestination, intakeDestination, setupDestination].map((of) => of(organizationId));

export const channelDestination = (channelId: string): string => `channel:${channelId}`;

export const MAIL_DESTINATION = "mail";
