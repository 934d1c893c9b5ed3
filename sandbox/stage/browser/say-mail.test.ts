import { expect, test } from "vitest";
import { sayMail, sayOlder } from "./say-mail";

test.each([
  [{ unread: 0, total: 0, shown: 0 }, "no letters yet", ""],
  [{ unread: 2, total: 9, shown: 9 }, "all letters, 2 unread", ""],
  [{ unread: 2, total: 51, shown: 50 }, "newest 50 of 51, 2 unread", "Show 1 older letter"],
  [{ unread: 7, total: 73, shown: 50 }, "newest 50 of 73, 7 unread", "Show 23 older letters"],
])("of %j it says “%s” and “%s”", (counts, said, older) => {
  expect([sayMail(counts), sayOlder(counts)]).toEqual([said, older]);
});
