import { CallFailed, callServer } from "@/lib/call-server";
import { cleanText } from "@/lib/clean-text";
import type { Attachment } from "@/lib/conversations/schema";
import { env } from "@/lib/env";

const MOST_REDIRECTS = 3;

export type CarriedFile = { name: string; type: string; bytes: Uint8Array };

/** `mayHeal`: it may work when it is tried again. */
export type Fetched = { ok: true; file: CarriedFile } | { ok: false; reason: string; mayHeal: boolean };

const failed = (reason: string, mayHeal = false): Fetched => ({ ok: false, reason, mayHeal });

/** What a file is called by its address, which may be half an address or badly written. */
export function nameInAddress(url: string): string {
  try {
    const last = new URL(url, "http://nowhere").pathname.split("/").at(-1);
    return cleanText(decodeURIComponent(last || "file"));
  } catch {
    return "file";
  }
}

const nameOf = ({ name, url }: Attachment): string => name || nameInAddress(url);

/** What the files of one message may still take: so many bytes, and until when, on the clock of `performance.now()`. */
export type Left = { bytes: number; until: number };

const tenths = (ms: number): number => Math.ceil(ms / 100) * 100;

/**
 * Fetches a customer's file, within the limits and never out of a private network; each redirect is checked
 * like the address itself.
 */
export async function fetchAttachment(
  attachment: Attachment,
  left: Left,
  redirects = MOST_REDIRECTS,
): Promise<Fetched> {
  const limit = env().ATTACHMENT_MB * 1_000_000;
  const timeout = left.until - performance.now();
  if (timeout <= 0) return failed("the files took too long together", true);
  try {
    const { status, headers, body } = await callServer({
      method: "GET",
      url: attachment.url,
      trust: "customer",
      timeout: tenths(timeout),
      limit: Math.min(limit, left.bytes) + 1,
    });
    if (status >= 300 && status < 400 && headers.location) {
      if (redirects === 0) return failed("it redirects too often");
      if (!URL.canParse(headers.location, attachment.url)) return failed("it redirects to nowhere");
      const url = new URL(headers.location, attachment.url).toString();
      return fetchAttachment({ ...attachment, name: nameOf(attachment), url }, left, redirects - 1);
    }
    if (status < 200 || status >= 300)
      return failed(`its server answered ${status}`, status >= 500 || status === 429);
    if (body.length > limit) return failed(`it is larger than ${env().ATTACHMENT_MB} MB`);
    const type = attachment.type ?? headers["content-type"]?.split(";")[0] ?? "application/octet-stream";
    return { ok: true, file: { name: nameOf(attachment), type, bytes: body } };
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error;
    return failed(error.message, error.code !== "EPRIVATE" && error.code !== "EPROTOCOL");
  }
}
