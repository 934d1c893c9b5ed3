import { readdirSync, readFileSync } from "node:fs";
import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { REPAIRS } from "@/lib/desk/repairs";
import messages from "@/messages/en.json";

const { action, sentence, repair } = messages.people.audit;

/** What is written into the audit anywhere. */
const recorded = (): string[] => {
  const files = readdirSync("lib", { recursive: true, encoding: "utf8" }).filter((file) =>
    /(?<!test)\.ts$/.test(file),
  );
  const sources = files
    .map((file) => readFileSync(`lib/${file}`, "utf8"))
    .filter((source) => source.includes("recordAudit("));
  const named = sources.flatMap((source) => source.match(/action: [^\n]*/g) ?? []);
  return [...new Set(named.flatMap((line) => line.match(/"[a-z]+\.[a-z-]+"/g) ?? []))].map((name) =>
    name.slice(1, -1),
  );
};

test("whatever is recorded has a sentence, and a name to filter by", () => {
  const keys = recorded().map((name) => name.replace(".", "-"));
  expect(keys.length).toBeGreaterThan(30);
  expect(
    keys.filter((key) => !(key in sentence)),
    "without a sentence",
  ).toEqual([]);
  expect(
    keys.filter((key) => !(key in action)),
    "without a name",
  ).toEqual([]);
});

test("whatever can be repaired has words", () => {
  expect(Object.keys(REPAIRS).filter((code) => !(code in repair))).toEqual([]);
});

test.each(Object.keys(sentence))("the sentence of %s names who and what", (key) => {
  const t = createTranslator({ locale: "en", messages: { sentence: sentence as Record<string, string> } });
  const said = t.markup(`sentence.${key}`, {
    who: () => "Olivia",
    what: () => "the thing",
    b: (chunks) => chunks,
    ...{
      role: "owner",
      from: "owner",
      to: "member",
      reason: "gone",
      repair: "mended",
      action: "turned",
      count: 2,
    },
  });
  expect(said).toMatch(/^Olivia\W.*the thing/);
  expect(said).not.toMatch(/[{}<>]/);
});
