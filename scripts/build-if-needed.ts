import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const SOURCES = [
  "app",
  "components",
  "lib",
  "messages",
  "public",
  "prisma/schema.prisma",
  "server.ts",
  "proxy.ts",
  "next.config.js",
  "package-lock.json",
];
const STAMP = ".next/baton-built";

function filesIn(place: string): string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place).flatMap((name) => filesIn(path.join(place, name)));
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const file of SOURCES.flatMap(filesIn).sort()) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

/** Makes the production build, unless there is one of exactly these sources. */
export function buildIfNeeded(): void {
  const wanted = fingerprint();
  if (existsSync(STAMP) && existsSync("dist/server.js") && readFileSync(STAMP, "utf8") === wanted) return;
  console.log("Building (once) …");
  execFileSync("npm", ["run", "--silent", "build"], { stdio: ["ignore", "inherit", "inherit"] });
  writeFileSync(STAMP, wanted);
}

if (process.argv[1]?.endsWith("build-if-needed.ts")) buildIfNeeded();
