import { z } from "zod";
import { type ChatwootAccess, callChatwoot } from "@/lib/chatwoot/call-chatwoot";
import { orNull } from "@/lib/chatwoot/or-null";

const userSchema = z.object({
  id: z.number(),
  name: z.string(),
  email: z.string(),
  access_token: z.string(),
  custom_attributes: z.record(z.string(), z.unknown()).nullish(),
  accounts: z.array(z.object({ id: z.number(), role: z.string() })).default([]),
});

export type ChatwootUser = z.infer<typeof userSchema>;

type NewUser = { name: string; email: string; password: string; mark: string };

/**
 * Makes a user, or returns the one that has this address already, unchanged (contract.md, section 1.2):
 * then its mark is not ours, and the password is not either.
 */
export async function createUser(
  platform: ChatwootAccess,
  { mark, ...user }: NewUser,
): Promise<ChatwootUser> {
  const { value } = await callChatwoot(platform, {
    method: "POST",
    path: "/platform/api/v1/users",
    body: { ...user, custom_attributes: { baton: mark } },
    answer: userSchema,
  });
  return value;
}

/** Whether there is such a user: one who is taken out of their last account on Chatwoot's own page is deleted. */
export async function hasUser(platform: ChatwootAccess, id: number): Promise<boolean> {
  const path = `/platform/api/v1/users/${id}`;
  return (await orNull(callChatwoot(platform, { method: "GET", path, answer: userSchema }))) !== null;
}

/** The mark that `createUser` left. */
export const markOfUser = (user: ChatwootUser): unknown => user.custom_attributes?.baton;

/**
 * A link that signs this user in once, within five minutes, and leads to this account: without its number Chatwoot
 * opens whichever the user was in last (app/javascript/v3/views/routes.js, `sso_account_id`).
 */
export async function makeLoginLink(
  platform: ChatwootAccess,
  { userId, accountId }: { userId: number; accountId: number },
): Promise<string> {
  const path = `/platform/api/v1/users/${userId}/login`;
  const { value } = await callChatwoot(platform, { method: "GET", path, answer: z.object({ url: z.url() }) });
  const link = new URL(value.url);
  link.searchParams.set("sso_account_id", String(accountId));
  return link.href;
}
