import { Hono } from "hono";
import { z } from "zod";

const address = z.object({ address: z.string() });
const summary = z.object({
  id: z.string(),
  subject: z.string().nullish(),
  to: z.array(address).nullish(),
  time: z.coerce.date(),
  read: z.boolean().nullish(),
});
const list = z.object({ items: z.array(summary), total: z.number() });
const letter = z.object({
  subject: z.string().nullish(),
  to: z.array(address).nullish(),
  text: z.string().nullish(),
});

const asked = z.coerce.number().int().min(1).max(1_000).catch(50);
const PATIENCE = 3_000;

const to = (addresses: { address: string }[] | null | undefined): string =>
  (addresses ?? []).map((one) => one.address).join(", ");

/** The mailbox of everybody, read from the mail catcher, so that the page need not ask another origin. */
export function mailRoutes(mailUrl: string): Hono {
  const ask = async (path: string): Promise<unknown> => {
    const response = await fetch(`${mailUrl}/api/email/${path}`, { signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok) throw new Error(`The mail server answers ${response.status}`);
    return response.json();
  };
  const app = new Hono();
  app.onError((_, c) => c.json({ detail: "The mail server does not answer." }, 502));
  app.get("/", async (c) => {
    const limit = asked.parse(c.req.query("limit"));
    const { items, total } = list.parse(await ask(`summary?limit=${limit}`));
    const letters = items.map((one) => ({
      id: one.id,
      subject: one.subject ?? "",
      to: to(one.to),
      at: one.time.toISOString(),
      isRead: one.read ?? false,
    }));
    // The catcher's own counter stays where it was when a letter is read.
    return c.json({ unread: letters.filter(({ isRead }) => !isRead).length, total, letters });
  });
  // Reading one marks it as read.
  app.get("/:id", async (c) => {
    const one = letter.parse(await ask(encodeURIComponent(c.req.param("id"))));
    return c.json({ subject: one.subject ?? "", to: to(one.to), text: one.text ?? "" });
  });
  return app;
}
