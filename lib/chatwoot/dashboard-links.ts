type Account = { website: string; accountId: number };

export const conversationLink = ({ website, accountId }: Account, id: number): string =>
  `${website}/app/accounts/${accountId}/conversations/${id}`;

export const inboxLink = ({ website, accountId }: Account, id: number): string =>
  `${website}/app/accounts/${accountId}/inbox/${id}`;
