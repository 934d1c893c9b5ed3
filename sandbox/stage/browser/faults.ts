import { part } from "./element";
import {
  FAULT_CHOICES,
  type FaultChoice,
  type ListedRule,
  type Place,
  struckBy,
  switched,
} from "./fault-choices";

type Listed = Partial<Record<Place, ListedRule[]>>;

const EVERY = 2_000;

let listed: Listed = {};

function say(words: string): void {
  part("faults-news").textContent = words;
}

function drawChoice({ id }: FaultChoice, struck: number | null): void {
  part<HTMLInputElement>(id).checked = struck !== null;
  part(`${id}-struck`).textContent = struck ? `${struck}×` : "";
}

function draw(fresh: Listed): void {
  listed = fresh;
  for (const [place, rules] of Object.entries(listed))
    for (const choice of FAULT_CHOICES[place as Place]) drawChoice(choice, struckBy(choice, rules));
  const count = Object.values(listed).reduce((sum, rules) => sum + rules.length, 0);
  part("faults-count").textContent = count > 0 ? String(count) : "";
  part("faults-button").setAttribute("aria-label", count > 0 ? `Faults, ${count} on` : "Faults");
}

async function call(path: string, init?: RequestInit): Promise<void> {
  const response = await fetch(`/faults${path}`, init).catch(() => null);
  if (!response?.ok) return say("The stage does not answer");
  say("");
  if (response.status === 200) draw((await response.json()) as Listed);
}

function turn(input: HTMLInputElement): void {
  const place = input.dataset.place as Place;
  const choice = FAULT_CHOICES[place].find(({ id }) => id === input.id);
  if (choice)
    void call(`/${place}`, { method: "PUT", body: JSON.stringify(switched(choice, listed[place] ?? [])) });
}

/** Switches faults on and off, and shows which are on and how often each has struck. */
export function startFaults(): void {
  part("faults").addEventListener("change", ({ target }) => turn(target as HTMLInputElement));
  part("faults-off").addEventListener("click", () => void call("", { method: "DELETE" }));
  document.getElementById("restart-chatwoot")?.addEventListener("click", async () => {
    await call("/chatwoot/restart", { method: "POST", body: "{}" });
    say("Chatwoot is away for three seconds");
  });
  void call("");
  setInterval(() => document.visibilityState === "visible" && void call(""), EVERY);
}
