// Runs in a process of its own: load.ts <url> <key> <connections> <seconds | messages>; prints what came of it.
import autocannon from "autocannon";

const [url = "", key = "", connections = "64", much = "10s"] = process.argv.slice(2);
const CONVERSATIONS = 2_000;
const run = `${Date.now().toString(36)}${process.pid}`;
let count = 0;

const result = await autocannon({
  url,
  connections: Number(connections),
  ...(much.endsWith("s") ? { duration: Number.parseInt(much, 10) } : { amount: Number(much) }),
  requests: [
    {
      method: "POST",
      setupRequest: (request) => {
        const n = count++;
        const conversation = `${run}-${n % CONVERSATIONS}`;
        return {
          ...request,
          path: `/api/v1/conversations/${conversation}/messages`,
          headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
          body: JSON.stringify({
            id: `${run}-${n}`,
            from: "user",
            text: "Hi, I want to cancel my order 40031.",
          }),
        };
      },
    },
  ],
});
const { "2xx": taken, non2xx, errors, duration, latency } = result;
console.log(JSON.stringify({ taken, seconds: duration, p99: latency.p99, refused: non2xx + errors }));
