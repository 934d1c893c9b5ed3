import { readSetup } from "@/lib/desk/queries";
import { asJson } from "@/lib/entry/as-json";
import { botAt } from "@/lib/entry/bot-at";

type Context = { params: Promise<{ organization: string; bot: string }> };

/** Where a chatbot stands with Chatwoot, for the page that looks on. */
export function GET(_: Request, { params }: Context): Promise<Response> {
  return asJson(async () => {
    const { organization, bot } = await params;
    return readSetup((await botAt(organization, bot)).bot);
  });
}
