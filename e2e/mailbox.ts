import { expect } from "@playwright/test";
import { places } from "@/e2e/places";

type Line = { id: string; subject: string; to: { address: string }[] };
export type Letter = { subject: string; text: string };

async function ask<T>(path: string): Promise<T> {
  const response = await fetch(`${places.mail}/api/email/${path}`);
  if (!response.ok) throw new Error(`The mailbox answered ${response.status}`);
  return (await response.json()) as T;
}

/** Waits for a letter to somebody, by its subject: the newest, once there are `count` of them. */
export async function letterTo(address: string, subject: RegExp, count = 1): Promise<Letter> {
  let found: Line[] = [];
  const look = async () => {
    const { items } = await ask<{ items: Line[] }>("summary?limit=200");
    found = items.filter((one) => one.to.some((to) => to.address === address) && subject.test(one.subject));
    return found.length;
  };
  const what = { timeout: 20_000, message: `a letter to ${address}: ${subject}` };
  await expect.poll(look, what).toBeGreaterThanOrEqual(count);
  // The mailbox lists the newest first.
  return ask<Letter>(found[0]?.id ?? "");
}

/** The first address in a letter. */
export function linkIn(letter: Letter): string {
  const link = /https?:\/\/\S+/.exec(letter.text)?.[0];
  if (!link) throw new Error(`No link in «${letter.subject}»`);
  return link;
}

/** What stands after a label in a letter's facts. */
export function factIn(letter: Letter, label: string): string {
  const fact = new RegExp(`^${label}: (.+)$`, "m").exec(letter.text)?.[1];
  if (!fact) throw new Error(`No «${label}» in «${letter.subject}»`);
  return fact.trim();
}
