/**
 * The SQL for the latest time that is due. Times are kept in whole milliseconds: what is due now may have been rounded
 * up to the next.
 */
export const DUE_NOW = `now() + interval '1 ms'`;
