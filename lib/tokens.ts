import { hash, randomBytes } from "node:crypto";
import { customAlphabet } from "nanoid";

const ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
const random = customAlphabet(ALPHABET, 16);

/** A new id such as `bot_8qk2vt4c01ab2cd3`: safe in URLs, lanes and Chatwoot's `source_id`. */
export const newId = (prefix: string): string => `${prefix}_${random()}`;

/** The same id for the same parts, so that two writers of one thing meet on one row. */
export function idOf(prefix: string, ...parts: string[]): string {
  const digest = hash("sha256", JSON.stringify(parts), "buffer");
  const number = digest.readBigUInt64BE(0) * 2n ** 64n + digest.readBigUInt64BE(8);
  const digits = number.toString(36).padStart(25, "0");
  return `${prefix}_${digits.slice(-24).split("").reverse().join("")}`;
}

/** 256 bits of chance for a link, a key or a secret. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is kept of a token: enough to recognise it, too little to use it. */
export const hashToken = (token: string): string => hash("sha256", token, "hex");
