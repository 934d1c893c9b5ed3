import { listChannels } from "@/lib/channels/queries";
import { asJson } from "@/lib/entry/as-json";
import { botAt } from "@/lib/entry/bot-at";

type Context = { params: Promise<{ organization: string; bot: string }> };

/** The channels of a chatbot and how they answer, for the page that looks on. */
export function GET(_: Request, { params }: Context): Promise<Response> {
  return asJson(async () => {
    const { organization, bot } = await params;
    return listChannels((await botAt(organization, bot)).bot);
  });
}
