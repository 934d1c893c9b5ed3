import type { Availability } from "../store/rows";

export const asAvailability = (text: string | null): Availability | null =>
  text === "online" || text === "busy" || text === "offline" ? text : null;
