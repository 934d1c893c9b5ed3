import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { type Chatwoot, type ChatwootOptions, createChatwoot } from "./create-chatwoot";
import { hexToken } from "./random";

export type StartOptions = Partial<ChatwootOptions> & { port?: number; host?: string };

export type StartedChatwoot = Chatwoot & { url: string; platformToken: string };

/** A stand-in that listens; port 0, the default, takes a free one. */
export async function startChatwoot({
  port = 0,
  host = "127.0.0.1",
  ...options
}: StartOptions = {}): Promise<StartedChatwoot> {
  const platformToken = options.platformToken ?? hexToken();
  const chatwoot = createChatwoot({ frontendUrl: "", ...options, platformToken });
  const server = serve({ fetch: chatwoot.app.fetch, port, hostname: host });
  await new Promise<void>((resolve, reject) => server.once("listening", resolve).once("error", reject));
  const url = `http://${host}:${(server.address() as AddressInfo).port}`;
  const { settings } = chatwoot.installation;
  settings.frontendUrl ||= url;
  return {
    ...chatwoot,
    url,
    platformToken,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      });
      await chatwoot.close();
    },
  };
}
