import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export type ReceivedWebhook = {
  path: string;
  headers: IncomingHttpHeaders;
  rawBody: string;
  /** The call that it followed. */
  exchange: number;
};

/** Takes webhooks: `/500` refuses them, `/slow` never answers, everything else says OK. */
export async function startHookReceiver(exchange: () => number) {
  let received: ReceivedWebhook[] = [];
  const server = createServer(async (request, response) => {
    let rawBody = "";
    for await (const chunk of request) rawBody += chunk;
    const path = request.url ?? "";
    received.push({ path, headers: request.headers, rawBody, exchange: exchange() });
    if (path === "/slow") return;
    response.writeHead(path === "/500" ? 500 : 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    all: (): readonly ReceivedWebhook[] => received,
    forget() {
      received = [];
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

export type HookReceiver = Awaited<ReturnType<typeof startHookReceiver>>;
