import { Hono } from "hono";
import { z } from "zod";
import type { FaultBook } from "./fault-book";
import { faultRule } from "./fault-rule";

/** Switches faults on and off: GET lists them, PUT sets them, DELETE ends them, for each place that can fail. */
export function faultRoutes(books: Record<string, FaultBook>): Hono {
  const routes = new Hono();
  routes.get("/", (c) =>
    c.json(Object.fromEntries(Object.entries(books).map(([place, book]) => [place, book.list()]))),
  );
  routes.put("/:place", async (c) => {
    const book = books[c.req.param("place")];
    if (!book) return c.json({ error: `There is no such place: ${Object.keys(books).join(", ")}` }, 404);
    const rules = z.array(faultRule).safeParse(await c.req.json().catch(() => null));
    if (!rules.success) return c.json({ error: z.prettifyError(rules.error) }, 422);
    book.set(...rules.data);
    return c.json(book.list());
  });
  routes.delete("/", (c) => {
    for (const book of Object.values(books)) book.clear();
    return c.json({});
  });
  return routes;
}
