import { expect, test } from "vitest";
import { asSentence } from "./as-sentence";

test.each([
  ["Chatwoot answered 503: Service Unavailable", "Chatwoot answered 503: Service Unavailable."],
  ["The account is gone.", "The account is gone."],
  ["Is it there?", "Is it there?"],
])("%s", (words, sentence) => {
  expect(asSentence(words)).toBe(sentence);
});
