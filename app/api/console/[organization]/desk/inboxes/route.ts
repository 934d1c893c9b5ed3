import { countAtInboxes } from "@/lib/desk/count-at-inboxes";
import { asJson } from "@/lib/entry/as-json";
import { organizationAt } from "@/lib/entry/organization-at";

type Context = { params: Promise<{ organization: string }> };

/** What Chatwoot says of each inbox just now, so that the page need not wait for it. */
export const GET = (_: Request, { params }: Context): Promise<Response> =>
  asJson(async () => countAtInboxes(await organizationAt((await params).organization)));
