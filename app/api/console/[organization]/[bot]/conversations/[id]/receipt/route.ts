import { readReceiptOf } from "@/lib/conversations/queries-receipt";
import { asJson } from "@/lib/entry/as-json";
import { botAt } from "@/lib/entry/bot-at";

type Context = { params: Promise<{ organization: string; bot: string; id: string }> };

/** What can be counted of one handoff of a conversation. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { organization, bot: slug, id } = await params;
  const handoff = new URL(request.url).searchParams.get("handoff") ?? "";
  return asJson(async () => {
    const { bot } = await botAt(organization, slug);
    return readReceiptOf(bot, id, handoff);
  });
}
