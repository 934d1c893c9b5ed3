// npm start: the real thing, from the build.
import { existsSync } from "node:fs";

if (!existsSync("dist/server.js") || !existsSync(".next/BUILD_ID")) {
  console.error("There is no build yet: «npm ci && npm run build» makes it.");
  process.exit(1);
}
process.env.NODE_ENV = "production";
await import("../dist/server.js");
