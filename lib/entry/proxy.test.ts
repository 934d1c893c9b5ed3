import { unstable_doesMiddlewareMatch as doesMatch } from "next/experimental/testing/server";
import { expect, test } from "vitest";
import { config } from "@/proxy";

test.each([
  ["/", true],
  ["/acme/settings", true],
  ["/icon-svg", true],
  ["/icon-svg/bots", true],
  ["/favicon-ico/bots", true],
  ["/icon.svg/bots", true],
  ["/icon.svg?hash", false],
  ["/favicon.ico", false],
  ["/_next/static/chunk.js", false],
  ["/_next/image?url=x", false],
  ["/api/v1/docs", false],
  ["/api/webhooks/key", false],
  ["/api/console/acme/health", true],
])("%s gets the headers of a page: %s", (url, does) => {
  expect(doesMatch({ config, url, nextConfig: {} })).toBe(does);
});
