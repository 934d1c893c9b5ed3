/** An organization as far as what is pressed on its desk's page knows it. */
export type DeskPlace = { slug: string; name: string; isOwner: boolean };
