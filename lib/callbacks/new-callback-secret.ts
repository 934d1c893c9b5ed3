import { randomBytes } from "node:crypto";

/** A signing secret in the form of Standard Webhooks. */
export const newCallbackSecret = (): string => `whsec_${randomBytes(24).toString("base64")}`;
