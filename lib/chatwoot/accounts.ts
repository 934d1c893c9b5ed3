import { z } from "zod";
import { type ChatwootAccess, callChatwoot } from "@/lib/chatwoot/call-chatwoot";

const accountSchema = z.object({
  id: z.number(),
  name: z.string(),
  status: z.string(),
  custom_attributes: z.record(z.string(), z.unknown()).nullish(),
});

export type ChatwootAccount = z.infer<typeof accountSchema>;

/** Makes an account that carries `mark`, by which it is known again. Needs the platform token. */
export async function createAccount(
  platform: ChatwootAccess,
  input: { name: string; mark: string },
): Promise<ChatwootAccount> {
  const { value } = await callChatwoot(platform, {
    method: "POST",
    path: "/platform/api/v1/accounts",
    body: { name: input.name, custom_attributes: { baton: input.mark } },
    answer: accountSchema,
  });
  return value;
}

/** An account of this platform app. One that is another's, or none at all, throws (404 or 401). */
export async function readAccount(platform: ChatwootAccess, id: number): Promise<ChatwootAccount> {
  const path = `/platform/api/v1/accounts/${id}`;
  return (await callChatwoot(platform, { method: "GET", path, answer: accountSchema })).value;
}

/** The mark that `createAccount` left. */
export const markOfAccount = (account: ChatwootAccount): unknown => account.custom_attributes?.baton;

export async function deleteAccount(platform: ChatwootAccess, id: number): Promise<void> {
  await callChatwoot(platform, {
    method: "DELETE",
    path: `/platform/api/v1/accounts/${id}`,
    answer: z.unknown(),
  });
}
