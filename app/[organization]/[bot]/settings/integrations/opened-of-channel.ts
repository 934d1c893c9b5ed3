/** Which dialog of a channel is open. */
export type OpenedOfChannel = "edit" | "secret" | "test" | "delete";
