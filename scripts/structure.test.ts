import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const LONGEST = 250;
const BANNED = /^(index|utils?|helpers?|common|misc|types)(\.|$)/;
const ROOMS = ["app", "components", "lib", "sandbox", "e2e", "bench", "scripts"];
const LEFT_OUT = new Set(["recordings", "node_modules"]);

function walk(directory: string): string[] {
  return readdirSync(directory).flatMap((name) => {
    const file = path.join(directory, name);
    if (LEFT_OUT.has(name)) return [];
    return statSync(file).isDirectory() ? [file, ...walk(file)] : [file];
  });
}

const existing = ROOMS.filter((room) => statSync(room, { throwIfNoEntry: false }));
const entries = existing.flatMap(walk);
const sources = entries.filter((file) => /\.(ts|tsx|mjs)$/.test(file));

test("no room for what has no home: index, utils, helpers, common, misc, types", () => {
  expect(entries.filter((file) => BANNED.test(path.basename(file)))).toEqual([]);
});

test("files are named in kebab-case", () => {
  const odd = sources.filter((file) => !/^[a-z0-9.-]+\.(test\.)?(tsx?|mjs)$/.test(path.basename(file)));
  expect(odd).toEqual([]);
});

test(`no file is longer than ${LONGEST} lines`, () => {
  const long = sources
    .map((file) => ({ file, lines: readFileSync(file, "utf8").split("\n").length - 1 }))
    .filter(({ lines }) => lines > LONGEST);
  expect(long).toEqual([]);
});

test("nothing is given away to any, and no check is silenced", () => {
  const silenced = sources
    .filter((file) => file !== "scripts/structure.test.ts")
    .filter((file) =>
      /:\s*any\s*[;,)=\]}|&>]|<any>|as any\b|@ts-ignore|@ts-nocheck|biome-ignore(?!.*: \S)|\.(skip|only)\(/.test(
        readFileSync(file, "utf8"),
      ),
    );
  expect(silenced).toEqual([]);
});
