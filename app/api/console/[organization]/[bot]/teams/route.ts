import { listDeskTeams } from "@/lib/desk/list-desk-teams";
import { requireBot } from "@/lib/entry/require-bot";

type Context = { params: Promise<{ organization: string; bot: string }> };

/** The teams of the desk as they are now, so that the page need not wait for Chatwoot. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { organization, bot } = await params;
  const place = await requireBot(organization, bot);
  return Response.json(await listDeskTeams(place.bot.id), {
    headers: { "cache-control": "private, no-store" },
  });
}
