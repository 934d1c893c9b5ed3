import { z } from "zod";
import { type ChatwootAccess, callChatwoot } from "@/lib/chatwoot/call-chatwoot";

const profileSchema = z.object({
  id: z.number(),
  accounts: z.array(z.object({ id: z.number(), role: z.string(), status: z.string().nullish() })),
});

/** Whose token this is, and where they belong (contract.md, section 11, row 30). */
export async function readProfile(access: ChatwootAccess): Promise<z.infer<typeof profileSchema>> {
  return (await callChatwoot(access, { method: "GET", path: "/api/v1/profile", answer: profileSchema }))
    .value;
}
