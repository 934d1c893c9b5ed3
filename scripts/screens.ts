// npm run screens: every page in light, dark and phone width, into screens/. `-- docs` also renews the README's pictures.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import config from "@/playwright.config";
import { buildIfNeeded } from "@/scripts/build-if-needed";
import { freePorts } from "@/scripts/ports";
import type { Shot, State } from "@/scripts/screens/take-all";
import { startProduct } from "@/scripts/start-product";

const LOOKS = {
  light: { viewport: { width: 1440, height: 900 }, colorScheme: "light" },
  dark: { viewport: { width: 1440, height: 900 }, colorScheme: "dark" },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: "light", isMobile: true, hasTouch: true },
} as const;

const OUT = "screens";
const IN_THE_README = ["stage", "integrations"];
/** Pages that look on never fall quiet, so a moment has to do. */
const settled = async (page: Page) => {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(400);
};

/** Takes each page in every look, as whoever is signed in. */
async function shoot(browser: Browser, shots: Shot[], storageState?: State): Promise<void> {
  for (const [look, options] of Object.entries(LOOKS)) {
    const context = await browser.newContext({
      ...options,
      reducedMotion: "reduce",
      ...(storageState && { storageState }),
    });
    const page = await context.newPage();
    for (const { name, url, before } of shots) {
      await page.goto(url);
      await settled(page);
      await before?.(page);
      await settled(page);
      await page.screenshot({ path: `${OUT}/${name}-${look}.png`, fullPage: look === "phone" });
    }
    await context.close();
  }
}

async function main(): Promise<void> {
  buildIfNeeded();
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT);
  const directory = mkdtempSync(path.join(tmpdir(), "baton-screens-"));
  const product = await startProduct({ directory, ports: await freePorts() });
  const browser = await chromium.launch(config.use?.launchOptions);
  process.env.DATABASE_URL = product.databaseUrl;
  process.env.E2E = JSON.stringify({ ...product.urls, demoFile: product.demoFile });
  try {
    const { takeAll } = await import("@/scripts/screens/take-all");
    await takeAll({ browser, product, shoot: (shots, state) => shoot(browser, shots, state) });
    if (process.argv.includes("docs"))
      for (const name of IN_THE_README) copyFileSync(`${OUT}/${name}-light.png`, `docs/${name}.png`);
  } finally {
    await browser.close();
    await product.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

await main();
