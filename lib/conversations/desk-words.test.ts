import { expect, test } from "vitest";
import { wordsOf } from "@/lib/conversations/desk-words";

const fileAt = (address: string) => {
  const file = { id: 1, data_url: address };
  const sender = { id: 7, type: "user", name: "Marta" };
  const message = { id: 1, message_type: 1, private: false, created_at: 1, sender, attachments: [file] };
  return wordsOf([message], 3)[0]?.attachments[0];
};

test.each([
  ["in full", "https://desk.test/rails/r%C3%A4ther.pdf?x=1", "räther.pdf"],
  ["without a host", "/rails/paper.pdf", "paper.pdf"],
  ["with a percent sign that means nothing", "https://desk.test/rails/50%.pdf", "file"],
  ["with what the database cannot keep", "https://desk.test/rails/a%00b.pdf", "ab.pdf"],
  ["that cannot be read", "http://[", "file"],
])("a file of an agent whose address is written %s has a name", (_, url, name) => {
  expect(fileAt(url)).toEqual({ url, name });
});
