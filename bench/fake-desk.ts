// A desk that only costs time: it answers a written message after ANSWER_MS (or, with "never", not at all), and says in
// which order messages came.
import { createServer } from "node:http";

const IS_DEAD = process.env.ANSWER_MS === "never";
const ANSWER_MS = IS_DEAD ? 0 : Number(process.env.ANSWER_MS ?? 20);
const MESSAGES = /\/conversations\/(\d+)\/messages$/;

const came = new Map<string, number[]>();
let inFlight = 0;
let most = 0;
let next = 1;

const server = createServer(async (request, response) => {
  const answer = (status: number, body: unknown) =>
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  if (request.url === "/report") {
    // Ours are numbered in the order in which they were enqueued.
    const isInOrder = [...came.values()].every((ids) =>
      ids.every((id, i) => i === 0 || id > (ids[i - 1] ?? 0)),
    );
    return answer(200, { count: [...came.values()].flat().length, isInOrder, most });
  }
  let body = "";
  for await (const chunk of request) body += chunk;
  const conversation = MESSAGES.exec(request.url ?? "")?.[1];
  if (request.method !== "POST" || !conversation)
    return answer(404, { error: "Resource could not be found" });
  most = Math.max(most, ++inFlight);
  const { source_id } = JSON.parse(body) as { source_id: string };
  came.set(conversation, [...(came.get(conversation) ?? []), Number(source_id.split("-").at(-1))]);
  if (IS_DEAD) return;
  setTimeout(() => {
    inFlight--;
    answer(200, { id: next++, message_type: 0, private: false, source_id, created_at: 0 });
  }, ANSWER_MS);
});
server.listen(Number(process.env.PORT), "127.0.0.1");
process.on("SIGTERM", () => process.exit(0));
