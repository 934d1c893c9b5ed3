import { keysInUse } from "@/lib/sealed-places";
import { keyIds } from "@/lib/secret-box";

/** Throws when a key is gone that still seals something: every letter, callback and call to the desk would fail. */
export async function demandKeys(): Promise<void> {
  const known = new Set(keyIds());
  const lost = (await keysInUse()).filter((id) => !known.has(id));
  if (lost.length === 0) return;
  throw new Error(
    `SECRET_KEYS lacks ${lost.join(", ")}, which still seals secrets in the database: put it back at the end of the list, and remove it a day later.`,
  );
}
