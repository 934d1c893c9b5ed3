import { expect, test } from "vitest";
import { stagePage } from "./page";

test("one tab is selected and the others say that they are not", async () => {
  const url = "http://127.0.0.1:1";
  const page = String(
    await stagePage({
      ...{ bot: "Acme bot", consoleUrl: url, integrationsUrl: url, mailUrl: url, chatwootUrl: url },
      hasStandIn: true,
    }),
  );
  expect(page.match(/aria-selected="[^"]*"/g)).toEqual([
    'aria-selected="true"',
    ...Array(3).fill('aria-selected="false"'),
  ]);
});
