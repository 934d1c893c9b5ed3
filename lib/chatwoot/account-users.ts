import { z } from "zod";
import { type ChatwootAccess, callChatwoot } from "@/lib/chatwoot/call-chatwoot";

const chatwootRole = z.enum(["administrator", "agent"]);
export type ChatwootRole = z.infer<typeof chatwootRole>;

const rowSchema = z.object({ user_id: z.number(), role: z.string() });

const pathOf = (accountId: number) => `/platform/api/v1/accounts/${accountId}/account_users`;

/** Who is in the account. */
export async function listAccountUsers(
  platform: ChatwootAccess,
  accountId: number,
): Promise<z.infer<typeof rowSchema>[]> {
  return (
    await callChatwoot(platform, { method: "GET", path: pathOf(accountId), answer: z.array(rowSchema) })
  ).value;
}

/** Puts a user into the account; one that is there gets this role. */
export async function putAccountUser(
  platform: ChatwootAccess,
  accountId: number,
  { userId, role }: { userId: number; role: ChatwootRole },
): Promise<void> {
  const body = { user_id: userId, role };
  await callChatwoot(platform, { method: "POST", path: pathOf(accountId), body, answer: rowSchema });
}

/** Takes a user out of the account; one that is not there is no error. */
export async function removeAccountUser(
  platform: ChatwootAccess,
  accountId: number,
  userId: number,
): Promise<void> {
  const body = { user_id: userId };
  await callChatwoot(platform, { method: "DELETE", path: pathOf(accountId), body, answer: z.unknown() });
}
