import { expect, test } from "vitest";
import { securityHeaders } from "@/lib/security-headers";

const page = { nonce: "abc", isHttps: true, isDevelopment: false };

test("only scripts with this page's nonce run, and nobody frames the page", () => {
  const policy = securityHeaders(page)["content-security-policy"] ?? "";
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("unsafe-eval");
});

test("https is kept to only where there is https", () => {
  expect(securityHeaders(page)["strict-transport-security"]).toContain("max-age=");
  const plain = securityHeaders({ ...page, isHttps: false });
  expect(plain["strict-transport-security"]).toBeUndefined();
  expect(plain["content-security-policy"]).not.toContain("upgrade-insecure-requests");
});
