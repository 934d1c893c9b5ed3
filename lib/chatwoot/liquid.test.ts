import { expect, test } from "vitest";
import { protectFromLiquid } from "@/lib/chatwoot/liquid";
import { renderLiquid } from "@/sandbox/chatwoot/liquid/render-liquid";

test.each([
  "no templates at all",
  "It costs {{ price }}",
  "{% if x %}now{% endif %} or {{ later }}",
  "`{{ kept }}` and {{ price }} and `{% code %}`",
  "a lone ` backtick with {{ price }}",
  "broken {{ brace",
  "``` {{ fence }} ``` {{ price }}",
  "100 % {of} {{{triple}}}",
])("%s arrives as written", (text) => {
  expect(renderLiquid(protectFromLiquid(text), {})).toBe(text);
});

test("what would end the protection arrives too, with a space that nobody sees", () => {
  const text = "{{ a }} {% endraw %} {{ b }}";
  expect(renderLiquid(protectFromLiquid(text), {}).replaceAll("\u200b", "")).toBe(text);
});

test("words without templates are not touched", () => {
  expect(protectFromLiquid("Hi `there`")).toBe("Hi `there`");
});
