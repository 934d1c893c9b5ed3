import { randomInt } from "node:crypto";

const GROUPS = ["ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz", "23456789", "!@#%+="];
const LENGTH = 20;

const pick = (from: string): string => from.charAt(randomInt(from.length));

/** A password that Chatwoot accepts: a letter of each case, a digit and a sign, ASCII only (contract.md, section 1.2). */
export function newDeskPassword(): string {
  const letters = [
    ...GROUPS.map(pick),
    ...Array.from({ length: LENGTH - GROUPS.length }, () => pick(GROUPS.join(""))),
  ];
  for (let i = letters.length - 1; i > 0; i--) {
    const j = randomInt(i + 1);
    [letters[i], letters[j]] = [letters[j] as string, letters[i] as string];
  }
  return letters.join("");
}
