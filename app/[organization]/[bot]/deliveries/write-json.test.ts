import { expect, test } from "vitest";
import { writeJson } from "./write-json";

test("what fits stands in one line", () => {
  expect(writeJson('{"error":"conversation is archived","fields":[],"more":{}}')).toBe(
    '{ "error": "conversation is archived", "fields": [], "more": {} }',
  );
  expect(writeJson("[1,null,true]")).toBe("[1, null, true]");
});

test("what does not fit is broken where it has to be, and no deeper", () => {
  const long = "x".repeat(60);
  const json = JSON.stringify({
    type: "message.created",
    data: { text: long, author: { name: "Jonas" } },
    list: [long, long],
  });
  expect(writeJson(json)).toBe(
    [
      "{",
      '  "type": "message.created",',
      '  "data": {',
      `    "text": "${long}",`,
      '    "author": { "name": "Jonas" }',
      "  },",
      '  "list": [',
      `    "${long}",`,
      `    "${long}"`,
      "  ]",
      "}",
    ].join("\n"),
  );
});

test.each(["", "Retry later\n", '{"cut":"of', "<html>"])("«%s» stays as it is", (words) =>
  expect(writeJson(words)).toBe(words),
);
