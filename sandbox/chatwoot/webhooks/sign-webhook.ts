import { createHmac } from "node:crypto";

/** Chatwoot signs the time stamp together with the raw body. */
export function signWebhook(secret: string, timestamp: number | string, rawBody: string): string {
  return `sha256=${createHmac("sha256", secret).update(`${timestamp}.${rawBody}`).digest("hex")}`;
}
