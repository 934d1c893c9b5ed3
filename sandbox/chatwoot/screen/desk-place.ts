import type { Params } from "../cast";

/** Where one is at the desk: which list, which status, whose, and which conversation is open. */
export type Place = {
  accountId: number;
  inboxId: number | null;
  teamId: number | null;
  status: string;
  assigneeType: string;
  displayId: number | null;
};

const number = (text: string | undefined) => (text === undefined ? null : Number(text));

export function placeFrom(params: Record<string, string | undefined>, query: Params): Place {
  return {
    accountId: Number(params.account_id),
    inboxId: number(params.inbox_id),
    teamId: number(params.team_id),
    status: String(query.status ?? "open"),
    assigneeType: String(query.assignee_type ?? "me"),
    displayId: number(params.display_id),
  };
}

/** Its address, in the shapes of the real one: a team's list ends with the team's id. */
export function addressOf(place: Place): string {
  const base = `/app/accounts/${place.accountId}`;
  const list = listPart(place);
  const open = place.displayId === null ? "" : `/conversations/${place.displayId}`;
  const path = list === "" && open === "" ? "/dashboard" : `${list}${open}`;
  const query = new URLSearchParams();
  if (place.status !== "open") query.set("status", place.status);
  if (place.assigneeType !== "me") query.set("assignee_type", place.assigneeType);
  return query.size === 0 ? base + path : `${base}${path}?${query}`;
}

function listPart({ inboxId, teamId }: Place): string {
  if (inboxId !== null) return `/inbox/${inboxId}`;
  return teamId === null ? "" : `/team/${teamId}`;
}

export const filtersOf = ({ inboxId, teamId, status }: Place): Params => ({
  status,
  ...(inboxId !== null && { inbox_id: inboxId }),
  ...(teamId !== null && { team_id: teamId }),
});
