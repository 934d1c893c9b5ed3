import type { MiddlewareHandler } from "hono";
import type { ChatwootOptions } from "../chatwoot/create-chatwoot";
import { FaultBook } from "./fault-book";
import { requestFaults } from "./request-faults";
import { webhookFaults } from "./webhook-faults";

/** The two books of a stand-in, and the options that let it go wrong as they say. */
export function faultyChatwoot(random?: () => number): {
  books: { chatwoot: FaultBook; webhooks: FaultBook };
  options: Pick<ChatwootOptions, "onRequest" | "onWebhook">;
} {
  const books = { chatwoot: new FaultBook(random), webhooks: new FaultBook(random) };
  return {
    books,
    options: {
      onRequest: requestFaults(books.chatwoot) as MiddlewareHandler,
      onWebhook: webhookFaults(books.webhooks),
    },
  };
}
