import { asIntegers, type Params } from "../cast";

/** What a call does with the people it names: adds them, makes them the whole list, or takes them off it. */
export function changedMembers(method: string, present: readonly number[], params: Params): number[] {
  const given = [...new Set(asIntegers(params.user_ids))];
  if (method === "POST") return [...present, ...given.filter((id) => !present.includes(id))];
  if (method === "DELETE") return present.filter((id) => !given.includes(id));
  return [...present.filter((id) => given.includes(id)), ...given.filter((id) => !present.includes(id))];
}
