/** A chatbot as far as what is pressed on its pages knows it: both addresses, its id, and whether one may change things. */
export type BotPlace = { organization: string; bot: string; botId: string; isOwner: boolean };
