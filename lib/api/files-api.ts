import type { Api } from "@/lib/api/api-environment";
import { readFile } from "@/lib/conversations/keep-files";
import { NotFound } from "@/lib/errors";

/** Files that runtimes sent along, for whoever was given the address. They are never shown as a page of ours. */
export function addFilesApi(api: Api): void {
  api.get("/api/v1/files/:id", async (c) => {
    const file = await readFile(c.req.param("id"));
    if (!file) throw new NotFound("file");
    return c.body(new Uint8Array(file.bytes), 200, {
      "content-type": file.type,
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "private, max-age=3600",
    });
  });
}
