/** An organization as far as these tables know it. */
export type Here = { slug: string; name: string; isOwner: boolean };
