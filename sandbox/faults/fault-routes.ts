import { Hono } from "hono";
import { z } from "zod";
import type { FaultBook } from "./fault-book";
import { faultRule } from "./fault-rule";

/** Where things can go wrong, and what a rule there is about. */
export const PLACES = { chatwoot: "request", webhooks: "webhook", bot: "request" } as const;
type Place = keyof typeof PLACES;
export type Books = Partial<Record<Place, FaultBook>>;

const readRules = (place: Place, body: unknown) =>
  z
    .array(z.record(z.string(), z.unknown()).transform((rule) => ({ ...rule, on: PLACES[place] })))
    .max(50)
    .pipe(z.array(faultRule))
    .safeParse(body);

/** Switches faults on and off: GET lists what is on, PUT sets the rules of a place, DELETE ends them. */
export function faultRoutes(books: Books): Hono {
  const routes = new Hono();
  const list = () => Object.fromEntries(Object.entries(books).map(([place, book]) => [place, book.list()]));
  const unknown = { error: `The places are: ${Object.keys(books).join(", ")}` };
  routes.get("/", (c) => c.json(list()));
  routes.put("/:place", async (c) => {
    const place = c.req.param("place") as Place;
    const book = books[place];
    if (!book) return c.json(unknown, 404);
    const rules = readRules(place, await c.req.json().catch(() => null));
    if (!rules.success) return c.json({ error: z.prettifyError(rules.error) }, 422);
    book.set(...rules.data);
    return c.json(list());
  });
  routes.delete("/:place?", (c) => {
    const place = c.req.param("place");
    const ended = place === undefined ? Object.values(books) : [books[place as Place]];
    if (!ended[0]) return c.json(unknown, 404);
    for (const book of ended) book?.clear();
    return c.json(list());
  });
  return routes;
}
