/** With its full stop, so that another sentence can follow: what Chatwoot answered has none, our own words do. */
export const asSentence = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`);
