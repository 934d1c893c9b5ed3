/** Beyond this many, a count says only that there are more: reading it must not take longer the more there are. */
export const MOST_COUNTED = 10_000;
