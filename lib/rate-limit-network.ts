import ipaddr from "ipaddr.js";

const PREFIX = 64;

/** As whom a caller counts: an IPv6 address as its /64, since whoever has one has all of them. Unknown stays "". */
export function rateLimitNetwork(ip: string): string {
  if (!ipaddr.isValid(ip)) return "";
  const address = ipaddr.process(ip);
  if (address instanceof ipaddr.IPv4) return address.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${address}/${PREFIX}`)}/${PREFIX}`;
}
