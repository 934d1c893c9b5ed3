const LONGEST = 40;

// The first part of every address of our own, and what might become one.
const RESERVED = new Set(
  `account admin api app assets auth baton billing docs favicon forgot-password healthz help home invitations
   legal login logout metrics new next null organizations pricing privacy public readyz register reset-password
   robots security settings sign-in sign-out sign-up signin signup sitemap stage static status support system
   terms undefined verify-email webhooks well-known www`.split(/\s+/),
);

export const isReservedSlug = (slug: string): boolean => RESERVED.has(slug);

/** A name as a part of an address: `Café Zoë & Co` is `cafe-zoe-co`. Empty when nothing of it can stand there. */
export function slugOf(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, LONGEST)
    .replace(/-+$/, "");
}

/** What to try, in this order, until one is free. */
export function slugCandidates(slug: string, chance: string): string[] {
  const base = slug || "organization";
  const numbered = Array.from({ length: 8 }, (_, n) => `${base}-${n + 2}`);
  return [...(slug ? [slug] : []), ...numbered, `${base}-${chance}`];
}
