import type { Role } from "../store/rows";

export const asRole = (text: string | null): Role | null =>
  text === "agent" || text === "administrator" ? text : null;
