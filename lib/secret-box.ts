import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { env } from "@/lib/env";

const keys = () =>
  env().SECRET_KEYS.map((entry) => {
    const [id, key] = entry.split(":") as [string, string];
    return { id, key: Buffer.from(key, "base64") };
  });

/** The ids of the keys; the first one's seals. */
export const keyIds = (): string[] => keys().map(({ id }) => id);

/** Seals a secret (AES-256-GCM) under the first key; the box names its key, so keys can be rotated. */
export function seal(text: string): string {
  const [current] = keys();
  if (!current) throw new Error("SECRET_KEYS is empty");
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", current.key, iv);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return [current.id, iv.toString("base64url"), sealed.toString("base64url")].join(".");
}

/** Opens a box; throws when its key is gone or the box was touched. */
export function open(box: string): string {
  const [id, iv, sealed] = box.split(".");
  const key = keys().find((candidate) => candidate.id === id);
  if (!key || !iv || !sealed)
    throw new Error(`No key "${id}" for a sealed secret: is it still in SECRET_KEYS?`);
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", key.key, Buffer.from(iv, "base64url"));
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString("utf8");
}
