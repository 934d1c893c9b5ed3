// Runs in a process of its own: load.ts <url> <key> <seconds> <connections>; prints requests a second and refusals.
import autocannon from "autocannon";

const [url = "", key = "", seconds = "10", connections = "64"] = process.argv.slice(2);
const CONVERSATIONS = 2_000;
const run = Date.now().toString(36);
let count = 0;

const result = await autocannon({
  url,
  connections: Number(connections),
  duration: Number(seconds),
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
const { average } = result.requests;
console.log(
  JSON.stringify({ perSecond: average, p99: result.latency.p99, refused: result.non2xx + result.errors }),
);
