// npm run migration -- <name>: writes the SQL that leads from the committed schema to the one on disk.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { withSchemaEngine } from "@/lib/migrations";

const SCHEMA = "prisma/schema.prisma";
const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error("Say what it does: npm run migration -- add_callbacks");
  process.exit(2);
}

function committedSchema(): string | null {
  try {
    return execFileSync("git", ["show", `HEAD:${SCHEMA}`], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return null;
  }
}

const datamodel = (content: string) => ({
  tag: "schemaDatamodel" as const,
  files: [{ path: SCHEMA, content }],
});
const before = committedSchema();
const url = process.env.DATABASE_URL;
if (!url)
  throw new Error("Set DATABASE_URL to any PostgreSQL: the engine asks for one, and only reads its version.");
const { stdout } = await withSchemaEngine(url, (engine) =>
  engine.diff({
    from: before === null ? { tag: "empty" } : datamodel(before),
    to: datamodel(readFileSync(SCHEMA, "utf8")),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  }),
);

const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
const directory = `prisma/migrations/${stamp}_${name}`;
mkdirSync(directory, { recursive: true });
writeFileSync(`${directory}/migration.sql`, stdout ?? "");
console.log(`${directory}/migration.sql`);
