import { expect, test } from "vitest";
import { readLetter, splitLinks } from "./read-letter";

test("a letter with facts and a link is read as such", () => {
  const text = [
    "Your Chatwoot account for Acme",
    "Hello Ben,",
    "Acme answers its customers in Chatwoot now.",
    "Address: https://chatwoot.acme.com\nUser name: ben@acme.test\nPassword: kite-Harbor-41-lamp",
    "Open Chatwoot:\nhttps://chatwoot.acme.com",
    "--\nYou are an owner of Acme.\nBaton",
  ].join("\n\n");
  expect(readLetter({ subject: "Your Chatwoot account for Acme", text })).toEqual([
    { kind: "words", text: "Hello Ben," },
    { kind: "words", text: "Acme answers its customers in Chatwoot now." },
    {
      kind: "facts",
      facts: [
        ["Address", "https://chatwoot.acme.com"],
        ["User name", "ben@acme.test"],
        ["Password", "kite-Harbor-41-lamp"],
      ],
    },
    { kind: "link", label: "Open Chatwoot", url: "https://chatwoot.acme.com" },
    { kind: "small", text: "You are an owner of Acme.\nBaton" },
  ]);
});

test("an address that stands alone is a link, one line with a colon is words", () => {
  const parts = readLetter({
    subject: "Assigned",
    text: "Note: read this\r\n\r\nhttp://desk.test/app/3\r\n",
  });
  expect(parts).toEqual([
    { kind: "words", text: "Note: read this" },
    { kind: "link", label: "Open the link", url: "http://desk.test/app/3" },
  ]);
});

test("addresses in words end before the full stop", () => {
  expect(splitLinks("See https://a.test/b?c=1. Then go")).toEqual([
    { text: "See ", isLink: false },
    { text: "https://a.test/b?c=1", isLink: true },
    { text: ". Then go", isLink: false },
  ]);
});
