import { readSetup } from "@/lib/desk/queries";
import { requireBot } from "@/lib/entry/require-bot";

type Context = { params: Promise<{ organization: string; bot: string }> };

/** Where a chatbot stands with Chatwoot, for the page that looks on. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { organization, bot } = await params;
  const place = await requireBot(organization, bot);
  return Response.json(await readSetup(place.bot), { headers: { "cache-control": "private, no-store" } });
}
