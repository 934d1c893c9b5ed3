import { forgetTurns, type Turns } from "@/lib/rate-limit";
import { rateLimitNetwork } from "@/lib/rate-limit-network";

const BY_BOTH = { limit: 10, seconds: 900 };
const BY_IP = { limit: 60, seconds: 900 };
// Wide, so that no stranger keeps anybody signed out from one place; it is for guesses from very many places.
const BY_ADDRESS = { limit: 100, seconds: 900 };

const byAddress = (email: string): string => `sign-in:address:${email}`;

/** The turns that a sign-in takes, the narrowest first: what is refused there uses up nobody else's. */
export function signInTurns(email: string, ip: string): { key: string; turns: Turns }[] {
  const network = rateLimitNetwork(ip);
  const byBoth = { key: `${byAddress(email)}:${network}`, turns: BY_BOTH };
  // Callers whose place is unknown count as one.
  if (!network) return [byBoth];
  return [
    byBoth,
    { key: `sign-in:ip:${network}`, turns: BY_IP },
    { key: byAddress(email), turns: BY_ADDRESS },
  ];
}

/** Forgets every failure of an address, wherever it came from. */
export const forgetFailures = (email: string): Promise<unknown> => forgetTurns(byAddress(email));
