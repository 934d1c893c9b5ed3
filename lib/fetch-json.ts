import { DoorError } from "@/lib/door-error";

/** What a door for our own pages answered, or an error in words, with its status. */
export async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(path, { headers: { accept: "application/json" } });
  if (!response.ok) throw new DoorError(path, response.status);
  return (await response.json()) as T;
}
