/** The words in what was typed or pasted: commas, blanks and line ends part them; none twice. */
export const splitWords = (text: string): string[] => [...new Set(text.split(/[\s,;]+/).filter(Boolean))];
