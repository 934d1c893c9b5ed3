import type { Installation } from "../installation";
import { blobKey } from "../random";
import type { BlobRow } from "../store/rows";
import { readSigned } from "./sign-file";

/** Files that came with a form are kept; a signed id stands for one that was kept before. */
export async function keepUploads(installation: Installation, given: unknown[]): Promise<BlobRow[]> {
  const blobs: BlobRow[] = [];
  for (const one of given) {
    const blob = one instanceof File ? await keepUpload(installation, one) : findKept(installation, one);
    if (blob) blobs.push(blob);
  }
  return blobs;
}

export async function keepUpload({ store, files, now }: Installation, file: File): Promise<BlobRow> {
  const key = blobKey();
  const bytes = new Uint8Array(await file.arrayBuffer());
  await files.write(key, bytes);
  return store.blobs.insert({
    key,
    name: file.name.replaceAll(/[/\\]/g, "-"),
    contentType: (file.type || "application/octet-stream").split(";")[0] ?? "",
    bytes: bytes.length,
    createdAt: now(),
  });
}

function findKept({ store, settings }: Installation, signed: unknown): BlobRow | undefined {
  const key = typeof signed === "string" ? readSigned(settings, "blob_id", signed) : null;
  return key === null ? undefined : store.by.blobKey.first(key);
}
