import { listBots } from "@/lib/bots/queries";
import { asJson } from "@/lib/entry/as-json";
import { organizationAt } from "@/lib/entry/organization-at";

type Context = { params: Promise<{ organization: string }> };

/** The chatbots of an organization, for the page that looks on. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { organization } = await params;
  return asJson(async () => listBots(await organizationAt(organization)));
}
