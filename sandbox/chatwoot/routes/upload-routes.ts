import { Hono } from "hono";
import type { AccountEnv } from "../caller";
import type { Installation } from "../installation";
import { readParams } from "../read-params";
import { unprocessable } from "../refusal";
import { keepUpload } from "../rules/keep-uploads";
import { signFile } from "../rules/sign-file";

/** Keeps a file before there is a message for it. */
export function uploadRoutes(installation: Installation): Hono<AccountEnv> {
  const { settings } = installation;
  const app = new Hono<AccountEnv>();
  app.post("/", async (c) => {
    const { attachment } = await readParams(c);
    if (!(attachment instanceof File)) throw unprocessable("No file or URL provided");
    const blob = await keepUpload(installation, attachment);
    const signed = signFile(settings, "blob_id", blob.key);
    const name = encodeURIComponent(blob.name);
    return c.json({
      file_url: `${settings.frontendUrl}/rails/active_storage/blobs/redirect/${signed}/${name}`,
      blob_id: signed,
    });
  });
  return app;
}
