/** The languages of the console, each in its own words. */
export const LANGUAGES = [{ value: "en", label: "English" }] as const;
