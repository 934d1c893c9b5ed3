import { takeTurn } from "@/lib/rate-limit";
import { rateLimitNetwork } from "@/lib/rate-limit-network";

const TO_ONE_ADDRESS = { limit: 10, seconds: 3_600 };
const BY_ONE_CAUSE = { limit: 60, seconds: 3_600 };

/** Who causes a letter: somebody signed in, or a guest, of whom no more is known than where they are. */
type Cause = { userId: string } | { ip: string };

/** Counts a letter that somebody caused: no mailbox is flooded, and nobody sends many. */
export async function takeLetterTurns({ to, by }: { to: string; by: Cause }): Promise<void> {
  // Apart, so that guests who ask for letters to an address keep nobody from inviting or verifying it.
  const [kind, cause] = "userId" in by ? ["user", by.userId] : ["guest", rateLimitNetwork(by.ip)];
  await takeTurn(`letter:to:${kind}:${to}`, TO_ONE_ADDRESS);
  if (cause) await takeTurn(`letter:by:${cause}`, BY_ONE_CAUSE);
}
