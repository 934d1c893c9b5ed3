/** The value that so many hundredths of all stay within. */
export const percentile = (values: number[], hundredths: number): number =>
  [...values].sort((a, b) => a - b)[Math.ceil((values.length * hundredths) / 100) - 1] ?? 0;
