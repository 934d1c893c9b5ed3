import ipaddr from "ipaddr.js";

/** Set by server.ts from the connection itself; whatever a client sends under this name is overwritten there. */
export const PEER_HEADER = "x-baton-peer";

type Headers = { get(name: string): string | null };

/** Where a request came from. Behind a proxy that is trusted, it is the last one that the proxy added; unknown is "". */
export function clientAddress(headers: Headers, isProxyTrusted: boolean): string {
  const forwarded = isProxyTrusted ? headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  const address = forwarded || headers.get(PEER_HEADER) || "";
  return ipaddr.isValid(address) ? ipaddr.process(address).toString() : "";
}
