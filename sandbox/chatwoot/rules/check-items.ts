import { type Attributes, isObject } from "../cast";
import { unprocessable } from "../refusal";

const ITEM_KEYS: Record<string, readonly string[]> = {
  input_select: ["title", "value"],
  cards: ["title", "description", "media_url", "actions"],
  form: ["type", "placeholder", "label", "name", "options", "default", "required", "pattern", "title"],
  article: ["title", "description", "link"],
};

/** The parts of a message that is more than text may only be what its kind knows. */
export function checkItems(contentType: string, attributes: Attributes): void {
  const allowed = ITEM_KEYS[contentType];
  if (!allowed) return;
  const items: unknown = attributes.items;
  if (!Array.isArray(items) || items.length === 0) throw refused("At least one item is required.");
  if (!items.every(isObject)) throw refused("Items should be a hash.");
  const unknown = [...new Set(items.flatMap((item) => Object.keys(item)))].filter(
    (key) => !allowed.includes(key),
  );
  if (unknown.length > 0) {
    throw refused(`contains invalid keys for items : [${unknown.map((key) => `:${key}`).join(", ")}]`);
  }
}

const refused = (words: string) => unprocessable(`Validation failed: Content attributes ${words}`);
