import { expect, test } from "vitest";
import { curlOf } from "./curl-of";

test("a callback is a line for a terminal, whatever its words hold", () => {
  const headers = { "webhook-id": "msg_1" };
  expect(
    curlOf({ method: "POST", url: "https://bot.acme.com/hooks?a=1&b=2", headers, body: `{"text":"it's"}` }),
  ).toBe(
    [
      `curl -X POST 'https://bot.acme.com/hooks?a=1&b=2'`,
      `-H 'webhook-id: msg_1'`,
      `-H 'content-type: application/json'`,
      `-d '{"text":"it'\\''s"}'`,
    ].join(" \\\n  "),
  );
});

test("what has no body says nothing of one", () => {
  expect(curlOf({ method: "GET", url: "https://desk.acme.com/api" })).toBe(
    "curl -X GET 'https://desk.acme.com/api'",
  );
});
