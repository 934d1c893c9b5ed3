import { expect, test } from "vitest";
import { type TimeLook, writeTime } from "@/components/ui/write-time";

const reader = { locale: "en", timeZone: "Europe/Berlin", now: Date.UTC(2026, 10, 23, 10, 30) };

test.each<[string, TimeLook, string]>([
  ["2026-11-23T09:29:41Z", "clock", "10:29:41"],
  ["2026-11-23T09:29:41Z", "auto", "10:29"],
  ["2026-11-23T09:29:41Z", "second", "10:29:41"],
  ["2026-11-20T15:40:00Z", "auto", "Fri, 16:40"],
  ["2026-11-20T15:40:00Z", "second", "Fri, 16:40"],
  ["2026-11-12T09:00:00Z", "auto", "12 Nov"],
  ["2025-11-12T09:00:00Z", "auto", "12 Nov 2025"],
  ["2026-11-22T23:30:00Z", "exact", "23 Nov 2026, 00:30:00"],
])("%s as %s", (at, look, written) => {
  expect(writeTime(new Date(at), look, reader)).toBe(written);
});
