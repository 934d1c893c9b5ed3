const HERE = "http://baton.invalid";

/** Where to go on to, if that is a page of ours; else the start. A link must not lead elsewhere after signing in. */
export function safePath(wanted: string | null | undefined): string {
  if (!wanted?.startsWith("/") || !URL.canParse(wanted, HERE)) return "/";
  const url = new URL(wanted, HERE);
  // What is left of "/.//elsewhere" is an address of another server to a browser.
  if (url.origin !== HERE || url.pathname.startsWith("//")) return "/";
  return `${url.pathname}${url.search}`;
}
