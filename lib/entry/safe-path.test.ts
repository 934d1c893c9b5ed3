import { expect, test } from "vitest";
import { safePath } from "@/lib/entry/safe-path";

test.each([
  ["/acme/settings?x=1", "/acme/settings?x=1"],
  ["/", "/"],
  ["", "/"],
  [null, "/"],
  ["acme", "/"],
  ["https://evil.test", "/"],
  ["//evil.test", "/"],
  ["/\\evil.test", "/"],
  ["/\t/evil.test", "/"],
  ["/.//evil.test", "/"],
  ["/x/..//evil.test", "/"],
  ["/%2e//evil.test", "/"],
  ["/.\\/evil.test", "/"],
  ["/acme//settings", "/acme//settings"],
  ["javascript:alert(1)", "/"],
])("%s → %s", (wanted, path) => expect(safePath(wanted)).toBe(path));
