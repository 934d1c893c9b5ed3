/** An organization or a chatbot, as far as the frame knows it. */
export type Place = { name: string; href: string };
