import { isGone } from "@/lib/chatwoot/is-gone";

/** What a call brings; null when Chatwoot says that it is not there. */
export async function orNull<Value>(call: Promise<Value>): Promise<Value | null> {
  try {
    return await call;
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}
