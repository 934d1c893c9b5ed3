import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "@playwright/test";
import { Webhook } from "standardwebhooks";
import { places } from "@/e2e/places";

type Answer = { status: number; json: Record<string, unknown> };
type Told = { type: string; data: { conversation: { id: string; owner: string }; [part: string]: unknown } };

/** A chatbot's runtime: it talks to the API with a key, and Baton calls it back. */
export type Runtime = {
  url: string;
  key: string;
  secret: string;
  /** What it answers callbacks with, while it takes none. */
  refusesWith: number | null;
  say(conversation: string, from: "user" | "bot", text: string, more?: object): Promise<Answer>;
  handOff(conversation: string, body: object): Promise<Answer>;
  cancel(conversation: string): Promise<Answer>;
  /** Waits until it was told something about a conversation, and gives what it was told. */
  isTold(conversation: string, type: string): Promise<Told["data"]>;
  stop(): Promise<void>;
};

/** Starts a runtime whose callback URL is open; its key and its secret come later, as in real life. */
export async function startRuntime(): Promise<Runtime> {
  const told: Told[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    if (runtime.refusesWith !== null)
      return response.writeHead(runtime.refusesWith).end('{"error":"conversation is archived"}');
    try {
      new Webhook(runtime.secret).verify(body, request.headers as Record<string, string>);
      told.push(JSON.parse(body) as Told);
      response.writeHead(204).end();
    } catch {
      response.writeHead(401).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  let count = 0;
  const call = async (path: string, body: object, method = "POST"): Promise<Answer> => {
    const response = await fetch(`${places.console}/api/v1/conversations/${path}`, {
      method,
      headers: { authorization: `Bearer ${runtime.key}`, "content-type": "application/json" },
      ...(method === "POST" && { body: JSON.stringify(body) }),
    });
    return { status: response.status, json: (await response.json()) as Answer["json"] };
  };

  const runtime: Runtime = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/callbacks`,
    key: "",
    secret: "",
    refusesWith: null,
    say: (conversation, from, text, more = {}) =>
      call(`${conversation}/messages`, {
        id: `${conversation}-${count++}`,
        from,
        text,
        person: { id: `person-of-${conversation}`, name: "Hanna Schmidt" },
        ...more,
      }),
    handOff: (conversation, body) => call(`${conversation}/handoff`, body),
    cancel: (conversation) => call(`${conversation}/handoff`, {}, "DELETE"),
    async isTold(conversation, type) {
      const find = () =>
        told.findLast((one) => one.type === type && one.data.conversation.id === conversation)?.data;
      await expect.poll(find, { timeout: 20_000, message: `${conversation} is told ${type}` }).toBeTruthy();
      return find() as Told["data"];
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return runtime;
}
