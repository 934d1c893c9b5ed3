/** What the server says about this stage, in the page's body. */
export type StageData = {
  bot: string;
  /** Whether the agent's desk is in this page, or at a real Chatwoot. */
  desk: "stand-in" | "elsewhere";
};

export const readStageData = (): StageData => JSON.parse(document.body.dataset.stage ?? "{}") as StageData;
