import { headers } from "next/headers";
import type { Caller } from "@/lib/auth/scope";
import { clientAddress } from "@/lib/entry/client-address";
import { env } from "@/lib/env";

/** Who is at the other end of this request, before anybody knows who it is. */
export async function caller(): Promise<Caller> {
  const from = await headers();
  return { ip: clientAddress(from, env().TRUST_PROXY), userAgent: from.get("user-agent") ?? "" };
}
