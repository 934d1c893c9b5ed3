type Counts = { unread: number; total: number; shown: number };

/** What the mailbox says over its list; of those that are not shown nobody knows whether they were read. */
export function sayMail({ unread, total, shown }: Counts): string {
  if (total === 0) return "no letters yet";
  return shown < total ? `newest ${shown} of ${total}, ${unread} unread` : `all letters, ${unread} unread`;
}

/** What the way to the older ones says; empty when there are none. */
export const sayOlder = ({ total, shown }: Counts): string => {
  const older = total - shown;
  if (older <= 0) return "";
  return older === 1 ? "Show 1 older letter" : `Show ${older} older letters`;
};
