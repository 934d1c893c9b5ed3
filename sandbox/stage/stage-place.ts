/** Where everything around the stage is. */
export type StagePlace = {
  /** The chatbot's name. */
  bot: string;
  consoleUrl: string;
  /** Where Chatwoot is switched on for this chatbot. */
  integrationsUrl: string;
  mailUrl: string;
  chatwootUrl: string;
  hasStandIn: boolean;
};
