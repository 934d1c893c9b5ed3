import { readOverview } from "@/lib/conversations/queries-overview";
import { asJson } from "@/lib/entry/as-json";
import { botAt } from "@/lib/entry/bot-at";

type Context = { params: Promise<{ organization: string; bot: string }> };

/** How it goes at a chatbot now, with days as they begin in the reader's `zone`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { organization, bot: slug } = await params;
  const zone = new URL(request.url).searchParams.get("zone");
  return asJson(async () => {
    const { bot } = await botAt(organization, slug);
    return readOverview(bot, zone);
  });
}
