import { randomBytes, randomUUID } from "node:crypto";
import { customAlphabet } from "nanoid";

const base58 = customAlphabet("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz");

/** Tokens and secrets look like Rails' `has_secure_token`. */
export const secureToken = () => base58(24);
export const blobKey = () => customAlphabet("0123456789abcdefghijklmnopqrstuvwxyz")(28);
export const hexToken = () => randomBytes(32).toString("hex");
export const uuid = () => randomUUID();
