import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";

export type CaughtCallback = {
  id: string;
  type: string;
  data: Record<string, Record<string, unknown>>;
  at: number;
  /** When it arrived, on the clock of `performance.now()`. */
  monotonic: number;
};

/** A runtime's callback URL: keeps what is signed with its secret, and answers as it is told. */
export type CallbackCatcher = {
  url: string;
  events: CaughtCallback[];
  /** Set when the channel is made: what is not signed with it is refused with 401. */
  secret: string;
  answerWith(status: number, headers?: Record<string, string>): void;
  stop(): Promise<void>;
};

export async function catchCallbacks(): Promise<CallbackCatcher> {
  let answer: { status: number; headers: Record<string, string> } = { status: 200, headers: {} };
  const server = createServer(async (request, response) => {
    const monotonic = performance.now();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString("utf8");
    if (answer.status < 300) {
      try {
        const { type, data } = new Webhook(catcher.secret).verify(
          body,
          request.headers as Record<string, string>,
        ) as CaughtCallback;
        catcher.events.push({
          id: String(request.headers["webhook-id"]),
          type,
          data,
          at: Date.now(),
          monotonic,
        });
      } catch {
        response.writeHead(401).end();
        return;
      }
    }
    response.writeHead(answer.status, answer.headers).end(JSON.stringify({ status: answer.status }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const catcher: CallbackCatcher = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/callbacks`,
    events: [],
    secret: "",
    answerWith: (status, headers = {}) => {
      answer = { status, headers };
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return catcher;
}
