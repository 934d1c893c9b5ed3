import { places, platformToken } from "@/e2e/places";

type Call = <Value>(method: string, path: string, body?: object) => Promise<Value>;

const callAs =
  (token: string, base: string): Call =>
  async (method, path, body) => {
    const response = await fetch(`${places.chatwoot}${base}/${path}`, {
      method,
      headers: { "api-access-token": token, "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text ? JSON.parse(text) : null;
  };

/** Chatwoot's platform API, as its operator calls it. */
export const callPlatform: Call = (method, path, body) =>
  callAs(platformToken(), "/platform/api/v1")(method, path, body);

type User = { id: number; name: string; access_token: string };

/** Who is in an account of Chatwoot, by name. */
export async function userAt(account: number, name: string): Promise<User> {
  const rows = await callPlatform<{ user_id: number }[]>("GET", `accounts/${account}/account_users`);
  const ids = rows.map((row) => row.user_id);
  // Whom somebody added by hand, the platform may not look at.
  const look = (id: number) => callPlatform<User>("GET", `users/${id}`).catch(() => null);
  const found = (await Promise.all(ids.map(look))).find((user) => user?.name === name);
  if (!found) throw new Error(`${name} is not in account ${account}`);
  return found;
}

/** An account's own API, as one of its administrators calls it. */
export const callAccount = async (account: number, administrator: string): Promise<Call> =>
  callAs((await userAt(account, administrator)).access_token, `/api/v1/accounts/${account}`);
