import { type NextRequest, NextResponse } from "next/server";
import { securityHeaders } from "@/lib/security-headers";
import { newId, newToken } from "@/lib/tokens";

/** Before every page: its security headers, and what the page cannot know by itself (its path, its request's id). */
export function proxy(request: NextRequest): NextResponse {
  const nonce = newToken();
  const requestId = newId("req");
  const { pathname, searchParams } = request.nextUrl;
  searchParams.delete("_rsc");
  const security = securityHeaders({
    nonce,
    isHttps: process.env.BATON_URL?.startsWith("https:") ?? false,
    isDevelopment: process.env.NODE_ENV === "development",
  });

  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-request-id", requestId);
  headers.set("x-baton-path", searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname);
  // Next reads the nonce for its own scripts from here.
  headers.set("content-security-policy", security["content-security-policy"] ?? "");

  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(security)) response.headers.set(name, value);
  response.headers.set("x-request-id", requestId);
  return response;
}

export const config = {
  // Files are named to their end: an organization may be called `icon-svg`.
  matcher: ["/((?!api/v1/|api/webhooks/|_next/static/|_next/image$|icon\\.svg$|favicon\\.ico$).*)"],
};
