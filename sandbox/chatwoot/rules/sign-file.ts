import { createHmac, timingSafeEqual } from "node:crypto";
import type { Settings } from "../installation";

type Purpose = "blob_id" | "blob_key" | "variation";

/** The part of a file's address that nobody can make up: what it is, and a signature. */
export function signFile(settings: Settings, purpose: Purpose, value: string): string {
  const message = Buffer.from(JSON.stringify({ _rails: { data: value, pur: purpose } })).toString(
    "base64url",
  );
  return `${message}--${hmac(settings, message)}`;
}

/** What was signed, or null when it was not. */
export function readSigned(settings: Settings, purpose: Purpose, signed: string): string | null {
  const [message = "", signature = ""] = signed.split("--");
  const expected = Buffer.from(hmac(settings, message));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  const { _rails } = JSON.parse(Buffer.from(message, "base64url").toString()) as {
    _rails: { data: string; pur: Purpose };
  };
  return _rails.pur === purpose ? _rails.data : null;
}

const hmac = (settings: Settings, message: string) =>
  createHmac("sha1", settings.secretKey).update(message).digest("hex");
