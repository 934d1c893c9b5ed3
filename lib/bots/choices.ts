/** When the words of a chatbot's conversations go to the desk. */
export const MIRRORS = ["live", "at-handoff"] as const;
export type Mirror = (typeof MIRRORS)[number];
