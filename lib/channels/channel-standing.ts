/** How a channel's callback URL stands. `quiet`: it has not been called yet. */
export type ChannelStanding = "unset" | "disabled" | "failing" | "ok" | "quiet";

type Seen = {
  callbackUrl: string | null;
  disabledAt: string | null;
  failingSince: string | null;
  answeredAt: string | null;
};

export function channelStanding({
  callbackUrl,
  disabledAt,
  failingSince,
  answeredAt,
}: Seen): ChannelStanding {
  if (callbackUrl === null) return "unset";
  if (disabledAt) return "disabled";
  if (failingSince) return "failing";
  return answeredAt ? "ok" : "quiet";
}
