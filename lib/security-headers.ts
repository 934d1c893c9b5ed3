type Page = { nonce: string; isHttps: boolean; isDevelopment: boolean };

/** What scripts, pictures and frames a page of ours may have: its own, and pictures of agents from their desk. */
function contentSecurityPolicy({ nonce, isHttps, isDevelopment }: Page): string {
  return [
    "default-src 'self'",
    // React explains its errors through eval, while one develops.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: http: https:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    "base-uri 'none'",
    ...(isHttps ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** The headers of every page. Links in letters carry secrets, so no other site learns a page's address. */
export function securityHeaders(page: Page): Record<string, string> {
  return {
    "content-security-policy": contentSecurityPolicy(page),
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=()",
    "cross-origin-opener-policy": "same-origin",
    ...(page.isHttps && { "strict-transport-security": "max-age=63072000; includeSubDomains" }),
  };
}
