import { randomBytes, scryptSync, timingSafeEqual } from "node:crypto";

const SPECIAL = " !@#$%^&*()_+-=[]{}|\"/\\.,`<>:;?~'";
const escaped = SPECIAL.replace(/[\]\\^-]/g, "\\$&");

const RULES: readonly [holds: (password: string) => boolean, sentence: string][] = [
  [(password) => password.length >= 6, "Password must contain at least 6 characters"],
  [(password) => password.length <= 128, "Password is too long (maximum is 128 characters)"],
  [(password) => /[A-Z]/.test(password), "Password must contain at least 1 uppercase character  (A..Z)"],
  [(password) => /[a-z]/.test(password), "Password must contain at least 1 lowercase character  (a..z)"],
  [(password) => /[0-9]/.test(password), "Password must contain at least 1 number character  (0..9)"],
  [
    (password) => new RegExp(`[${escaped}]`).test(password),
    `Password must contain at least 1 special character  (${SPECIAL})`,
  ],
  [
    (password) => new RegExp(`^[A-Za-z0-9${escaped}]*$`).test(password),
    "Password contains an invalid character",
  ],
];

/** One sentence for every rule that a password breaks. */
export const passwordProblems = (password: string): string[] =>
  RULES.filter(([holds]) => !holds(password)).map(([, sentence]) => sentence);

export function hashPassword(password: string): string {
  const salt = randomBytes(16).toString("hex");
  return `${salt}:${derive(password, salt).toString("hex")}`;
}

export function isPassword(password: string, stored: string | null): boolean {
  const [salt, hash] = stored?.split(":") ?? [];
  if (!salt || !hash) return false;
  return timingSafeEqual(derive(password, salt), Buffer.from(hash, "hex"));
}

// Cheap on purpose: the stand-in guards nothing, and a test makes many people.
const derive = (password: string, salt: string) => scryptSync(password, salt, 32, { N: 1024 });
