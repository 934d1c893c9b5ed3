import { conversationFilterSchema } from "@/lib/conversations/conversation-filter";
import { readConversationList } from "@/lib/conversations/queries-list";
import { asJson } from "@/lib/entry/as-json";
import { botAt } from "@/lib/entry/bot-at";

type Context = { params: Promise<{ organization: string; bot: string }> };

/** The conversations that a filter finds, for the page that looks on. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { organization, bot: slug } = await params;
  const filter = conversationFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return asJson(async () => {
    const { bot } = await botAt(organization, slug);
    return readConversationList(bot, filter);
  });
}
