import { lookup } from "node:dns/promises";
import ipaddr from "ipaddr.js";
import { FieldRefusal } from "@/lib/errors";
import { isAllowedAddress } from "@/lib/private-network";

/**
 * Refuses a callback URL that leads into a private network or nowhere, while somebody is there to mend it. It is
 * checked again at every call: names change.
 */
export async function checkCallbackUrl(url: string): Promise<void> {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, "");
  const addresses = ipaddr.isValid(host) ? [host] : await addressesOf(host);
  if (addresses.length === 0)
    throw new FieldRefusal("invalid-request", { callbackUrl: "callback-url-unknown" });
  if (!addresses.some((address) => isAllowedAddress(address))) {
    throw new FieldRefusal("invalid-request", { callbackUrl: "callback-url-private" });
  }
}

async function addressesOf(host: string): Promise<string[]> {
  const found = await lookup(host, { all: true }).catch(() => []);
  return found.map(({ address }) => address);
}
