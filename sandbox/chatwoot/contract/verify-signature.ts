import { createHmac, timingSafeEqual } from "node:crypto";
import type { SignatureExample } from "./recording";

/** A receiver's check, written without a look at the sender. */
export function verifySignature({ secret, timestamp, rawBody, signature }: SignatureExample): boolean {
  const expected = createHmac("sha256", secret).update(timestamp).update(".").update(rawBody).digest();
  const given = Buffer.from(signature.replace(/^sha256=/, ""), "hex");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
