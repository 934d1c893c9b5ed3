import { createHmac, timingSafeEqual } from "node:crypto";

const TOLERANCE = 5 * 60;

type Signed = {
  secret: string;
  timestamp: string | undefined;
  signature: string | undefined;
  rawBody: Buffer;
  now: Date;
};

/**
 * Whether a webhook is Chatwoot's own: HMAC-SHA256 over `timestamp.rawBody` with the inbox's secret, not older
 * than five minutes (contract.md, section 4.3).
 */
export function isSignedByChatwoot({ secret, timestamp, signature, rawBody, now }: Signed): boolean {
  const seconds = Number(timestamp);
  if (!signature || !Number.isFinite(seconds) || Math.abs(now.getTime() / 1000 - seconds) > TOLERANCE)
    return false;
  const expected = createHmac("sha256", secret).update(`${timestamp}.`).update(rawBody).digest();
  const given = Buffer.from(signature.replace(/^sha256=/, ""), "hex");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
