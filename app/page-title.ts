import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

/** The title of a page, by its key in messages/. */
export const pageTitle = (key: string) => async (): Promise<Metadata> => ({
  title: (await getTranslations())(key),
});
