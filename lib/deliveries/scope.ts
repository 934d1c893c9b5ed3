/** A bot the caller was shown to belong to: this room stands below the one that mints the proof. */
export type Bot = { readonly id: string; readonly organizationId: string };
