import { takeTurn } from "@/lib/rate-limit";

const TO_ONE_ADDRESS = { limit: 10, seconds: 3_600 };
const BY_ONE_CAUSE = { limit: 60, seconds: 3_600 };

/** Counts a letter that somebody caused: no mailbox is flooded, and nobody sends many. `by` is a user or an address. */
export async function takeLetterTurns({ to, by }: { to: string; by: string }): Promise<void> {
  await takeTurn(`letter:to:${to}`, TO_ONE_ADDRESS);
  if (by) await takeTurn(`letter:by:${by}`, BY_ONE_CAUSE);
}
