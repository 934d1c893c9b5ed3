import { type Context, Hono } from "hono";
import type { Installation } from "../installation";
import { notFoundByRails } from "../refusal";
import { readSigned, signFile } from "../rules/sign-file";

/** The addresses of attachments: nobody needs to be signed in, the signature is the key. */
export function fileRoutes({ store, files, settings }: Installation): Hono {
  const app = new Hono();
  const redirect = (c: Context) => {
    const key = readSigned(settings, "blob_id", c.req.param("signed_id") ?? "");
    if (key === null || !store.by.blobKey.first(key)) throw notFoundByRails();
    return c.redirect(
      `${settings.frontendUrl}/rails/active_storage/disk/${signFile(settings, "blob_key", key)}`,
      302,
    );
  };
  app.get("/blobs/redirect/:signed_id/:name", redirect);
  app.get("/representations/redirect/:signed_id/:variation/:name", redirect);
  app.get("/disk/:signed_key", async (c) => {
    const key = readSigned(settings, "blob_key", c.req.param("signed_key"));
    const blob = key === null ? undefined : store.by.blobKey.first(key);
    const bytes = blob && (await files.read(blob.key));
    if (!blob || !bytes) throw notFoundByRails();
    return c.body(bytes, 200, {
      "content-type": blob.contentType,
      "content-disposition": `inline; filename*=UTF-8''${encodeURIComponent(blob.name)}`,
    });
  });
  return app;
}
