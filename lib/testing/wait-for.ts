// Long enough for a machine that does other things too: who waits for what happens loses nothing by it.
const PATIENCE = 30_000;
const EVERY = 10;

/** Waits until a look gives something; says what it last saw when that never happens. */
export async function waitFor<T>(
  what: string,
  look: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  { patience = PATIENCE, every = EVERY } = {},
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`${what}: it did not happen in ${patience / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
