import ipaddr from "ipaddr.js";

/** Set by server.ts from the connection itself; whatever a client sends under this name is overwritten there. */
export const PEER_HEADER = "x-baton-peer";

// Some proxies add the port: `203.0.113.9:51234`, `[2001:db8::1]:443`.
const WITH_PORT = /^(?:\[(?<v6>[^\]]+)\](?::\d{1,5})?|(?<v4>[\d.]+):\d{1,5})$/;

function withoutPort(address: string): string {
  const { v6, v4 } = WITH_PORT.exec(address)?.groups ?? {};
  return v6 ?? v4 ?? address;
}

type Headers = { get(name: string): string | null };

/** Where a request came from. Behind a proxy that is trusted, it is the last one that the proxy added; unknown is "". */
export function clientAddress(headers: Headers, isProxyTrusted: boolean): string {
  const forwarded = isProxyTrusted ? headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  const address = withoutPort(forwarded || headers.get(PEER_HEADER) || "");
  return ipaddr.isValid(address) ? ipaddr.process(address).toString() : "";
}
