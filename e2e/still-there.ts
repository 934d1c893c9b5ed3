import { expect, type Page } from "@playwright/test";

/** Sees it also after a reload, once what was shown at once is saved. */
export const stillThere = (page: Page, look: () => Promise<unknown>): Promise<void> =>
  expect(async () => {
    await page.reload();
    await look();
  }).toPass({ timeout: 30_000 });
