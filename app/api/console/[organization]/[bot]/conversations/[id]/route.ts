import { threadWindowSchema } from "@/lib/conversations/conversation-filter";
import { readConversationView } from "@/lib/conversations/queries-conversation";
import { listThread } from "@/lib/conversations/queries-thread";
import { asJson } from "@/lib/entry/as-json";
import { botAt } from "@/lib/entry/bot-at";

type Context = { params: Promise<{ organization: string; bot: string; id: string }> };

/** A conversation with a part of its words, for the page that looks on. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { organization, bot: slug, id } = await params;
  const window = threadWindowSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return asJson(async () => {
    const { bot } = await botAt(organization, slug);
    const [view, thread] = await Promise.all([readConversationView(bot, id), listThread(bot, id, window)]);
    return view && { view, thread };
  });
}
