import { expect, test } from "vitest";
import { renderLiquid } from "./render-liquid";

const scope = { contact: { name: "Carla" } };

test.each([
  ["plain words", "plain words"],
  ["Total {{ price }}.", "Total ."],
  ["Hello {{ contact.name | upcase }}", "Hello CARLA"],
  ["{% if contact.name == 'Carla' %}yes{% else %}no{% endif %}", "yes"],
  ["{% if x %}y{% endif %}", ""],
  ["{% unless x %}y{% endunless %}", "y"],
  ["`{{ kept }}` {{ gone }}", "`{{ kept }}` "],
  ["{% raw %}{{ price }} {% if %}{% endraw %}", "{{ price }} {% if %}"],
  ["{{ '{{' }} price }}", "{{ price }}"],
])("%s becomes %s", (content, expected) => {
  expect(renderLiquid(content, scope)).toBe(expected);
});

test.each([
  "broken {{ brace",
  "{% if %}",
  "{% nonsense %}",
  "{% if x %}open",
  "{{ one } }}",
  "{% raw %}`a`{% endraw %}",
])("%s is no template and stays as it is", (content) => {
  expect(renderLiquid(content, scope)).toBe(content);
});
