// What the README says to paste into a shell does what it shows.
import path from "node:path";
import { expect, test } from "@playwright/test";
import { demo, places } from "@/e2e/places";
import { readmeBlocks, withoutChance } from "@/e2e/readme-blocks";
import { signIn } from "@/e2e/sign-in";
import { startShell } from "@/e2e/start-shell";
import { switchOn } from "@/e2e/switch-on";

/** The README's own words, with the addresses and files of this run. */
const here = (script: string) =>
  script
    .replaceAll("http://localhost:3000", places.console)
    .replaceAll("http://localhost:3001", places.chatwoot)
    .replaceAll("./data/", `${path.dirname(places.demoFile)}/`);

test("the relay path by curl alone, block by block", async ({ page }) => {
  const { organization, bot } = demo();
  await signIn(page, "olivia@acme.test");
  await switchOn(page, `${organization}/${bot}`);
  const blocks = readmeBlocks("The same by curl alone");
  expect(blocks.length).toBeGreaterThan(8);
  const shell = startShell();
  for (const { script, shown } of blocks) {
    await test.step(script.split("\n")[0] ?? "", () =>
      // What comes a moment later may be asked for again; everything else answers the same when it is repeated.
      expect(async () => {
        const answer = await shell.run(here(script));
        if (shown?.kind === "json") expect(withoutChance(answer)).toEqual(withoutChance(shown.words));
        else expect(answer).toBe(shown?.words ?? "");
      }).toPass({ timeout: 10_000 }),
    );
  }
  shell.stop();
});
