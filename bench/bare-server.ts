// What Baton's door is held against: node:http, and one INSERT that is committed before the answer.
import { createServer } from "node:http";
import pg from "pg";

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.DATABASE_POOL ?? 16),
});
pool.on("error", () => {});

await pool.query(`create table if not exists "BareMessage" (
  id bigint generated always as identity primary key, conversation text, body jsonb, "createdAt" timestamptz default now())`);

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString("utf8");
  JSON.parse(body);
  await pool.query(`insert into "BareMessage" (conversation, body) values ($1, $2)`, [request.url, body]);
  response.writeHead(202, { "content-type": "application/json" }).end('{"ok":true}');
});
server.listen(Number(process.env.PORT), "127.0.0.1");
process.on("SIGTERM", () => process.exit(0));
