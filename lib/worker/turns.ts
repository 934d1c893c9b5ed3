import type { ClaimedLane } from "@/lib/deliveries/claim-lanes";

/** After so many claims that left no room to the others, they have a turn. */
const PATIENCE = 7;

/**
 * Whose turn it is at a destination. Where a human waits goes first, whatever it takes; but when those alone keep
 * a destination busy, one of eight deliveries is somebody else's, so that nobody stands still.
 */
export class Turns {
  private readonly filled = new Map<string, number>();

  /** The destinations with room where it is the others' turn; they have had it then. */
  takeOthers(room: Record<string, number>): string[] {
    const theirs = [...this.filled].flatMap(([destination, count]) =>
      count >= PATIENCE && (room[destination] ?? 0) > 0 ? [destination] : [],
    );
    for (const destination of theirs) this.filled.delete(destination);
    return theirs;
  }

  /** What a claim brought, where it could have brought so many lanes. */
  note(lanes: Pick<ClaimedLane, "destination" | "urgency">[], room: Record<string, number>): void {
    const urgent = new Map<string, number>();
    for (const { destination, urgency } of lanes)
      if (urgency === 0) urgent.set(destination, (urgent.get(destination) ?? 0) + 1);
    for (const [destination, count] of urgent)
      if (count >= (room[destination] ?? 1))
        this.filled.set(destination, (this.filled.get(destination) ?? 0) + 1);
  }
}
