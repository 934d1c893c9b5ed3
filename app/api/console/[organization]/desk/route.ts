import { readDesk } from "@/lib/desk/queries-desk";
import { asJson } from "@/lib/entry/as-json";
import { organizationAt } from "@/lib/entry/organization-at";

type Context = { params: Promise<{ organization: string }> };

/** An organization's desk, for the page that looks on. */
export const GET = (_: Request, { params }: Context): Promise<Response> =>
  asJson(async () => readDesk(await organizationAt((await params).organization)));
