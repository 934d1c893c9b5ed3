import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns";
import ipaddr from "ipaddr.js";
import { env } from "@/lib/env";

/** May a call that a customer asked for go to this address? Only the public network, and what the operator allows. */
export function isAllowedAddress(address: string, allowed: string[] = env().ALLOW_PRIVATE_NETWORKS): boolean {
  const ip = ipaddr.process(address);
  if (ip.range() === "unicast") return true;
  return allowed.some((network) => {
    const [range, bits] = ipaddr.parseCIDR(network);
    return range.kind() === ip.kind() && ip.match(range, bits);
  });
}

type Callback = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void;

/** DNS look-up that answers only with allowed addresses, at the moment of connecting: a name cannot change in between. */
export function lookupAllowed(hostname: string, options: { all?: boolean }, callback: Callback): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, []);
    const allowed = addresses.filter(({ address }) => isAllowedAddress(address));
    const [first] = allowed;
    if (!first) {
      const refusal = new Error(`${hostname} is in a private network`) as NodeJS.ErrnoException;
      refusal.code = "EPRIVATE";
      return callback(refusal, []);
    }
    if (options.all) return callback(null, allowed);
    callback(null, first.address, first.family);
  });
}
