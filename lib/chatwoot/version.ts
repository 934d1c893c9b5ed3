import { z } from "zod";
import { callChatwoot } from "@/lib/chatwoot/call-chatwoot";

/** The version of the Chatwoot at this address. */
export async function readVersion(website: string): Promise<string> {
  const answer = z.object({ version: z.string() });
  return (await callChatwoot({ website, token: "" }, { method: "GET", path: "/api", answer })).value.version;
}
