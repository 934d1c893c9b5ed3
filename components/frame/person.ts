/** Who is signed in. */
export type Person = { name: string; email: string; picture?: string | undefined };
