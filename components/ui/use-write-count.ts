import { useLocale } from "next-intl";

/** Writes a number for the reader: 1,204; beyond the most that is counted, 10,000+. */
export function useWriteCount(most: number): (count: number) => string {
  const locale = useLocale();
  return (count) => (count > most ? `${most.toLocaleString(locale)}+` : count.toLocaleString(locale));
}
