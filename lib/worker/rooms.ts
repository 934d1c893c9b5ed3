import { openRoom, type Room } from "@/lib/worker/room";

/** So many destinations are remembered: who has not been met for long is met as a stranger again. */
const MOST = 1_000;

/** What this worker has learnt of the destinations that it met lately. */
export class Rooms {
  private readonly known = new Map<string, Room>();

  /** The room of a destination, whose fields the caller may change. */
  of(destination: string): Room {
    const room = this.known.get(destination) ?? openRoom();
    // The last in the map is the one that was met last.
    this.known.delete(destination);
    this.known.set(destination, room);
    if (this.known.size > MOST) this.forget();
    return room;
  }

  /** How many more lanes each of them may have in hand. */
  free(): Record<string, number> {
    const free = ({ limit, inHand }: Room) => Math.max(0, Math.floor(limit) - inHand);
    return Object.fromEntries([...this.known].map(([destination, room]) => [destination, free(room)]));
  }

  private forget(): void {
    for (const [destination, { inHand }] of this.known) {
      if (inHand > 0) continue;
      this.known.delete(destination);
      return;
    }
  }
}
