import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { zoneOf } from "@/lib/zone";
import messages from "@/messages/en.json";

/** Texts and formats of the console. English is the only language so far; another is one more file and a choice here. */
export default getRequestConfig(async () => ({
  locale: "en",
  messages,
  timeZone: zoneOf((await cookies()).get("zone")?.value),
}));
