import { type Micros, SECOND } from "../clock";

/** A time as callers write it: whole seconds, or a date in words. */
export function asTime(value: unknown): Micros | null {
  if (typeof value === "number") return Math.floor(value * SECOND);
  if (typeof value !== "string" || value === "") return null;
  if (/^\d+$/.test(value)) return Number(value) * SECOND;
  const millis = Date.parse(value);
  return Number.isNaN(millis) ? null : millis * 1000;
}
