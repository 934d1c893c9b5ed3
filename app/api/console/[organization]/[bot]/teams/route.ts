import { listDeskTeams } from "@/lib/desk/list-desk-teams";
import { asJson } from "@/lib/entry/as-json";
import { botAt } from "@/lib/entry/bot-at";

type Context = { params: Promise<{ organization: string; bot: string }> };

/** The teams of the desk as they are now, so that the page need not wait for Chatwoot. */
export function GET(_: Request, { params }: Context): Promise<Response> {
  return asJson(async () => {
    const { organization, bot } = await params;
    return listDeskTeams((await botAt(organization, bot)).bot.id);
  });
}
