declare const proven: unique symbol;

/** A bot that the caller was shown to be, by its API key, or to own, by their membership. */
export type BotScope = { readonly id: string; readonly organizationId: string; readonly [proven]: true };
