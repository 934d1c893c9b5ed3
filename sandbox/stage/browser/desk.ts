import { element, part } from "./element";

type Standing = { isReady: boolean; agent: string | null };

const EVERY = 2_000;

let shownFor: string | null | undefined;

function frame(): HTMLIFrameElement {
  const known = document.querySelector<HTMLIFrameElement>("#desk-frame");
  if (known) return known;
  const made = element("iframe", { id: "desk-frame", title: "Agent's desk", src: "/app" });
  part("desk").replaceChildren(made);
  return made;
}

function show({ isReady, agent }: Standing): void {
  if (!isReady) return;
  const desk = frame();
  part("desk-news").textContent = agent
    ? `stands in for Chatwoot; you are ${agent}`
    : "stands in for Chatwoot";
  // Signed in, or out, in another tab: the frame follows.
  const isAtDoor = desk.contentWindow?.location.pathname === "/app/login";
  if (shownFor !== undefined && shownFor !== agent && (agent === null || isAtDoor)) desk.src = "/app";
  shownFor = agent;
}

async function look(): Promise<void> {
  const response = await fetch("/stage/desk").catch(() => null);
  if (response?.ok) show((await response.json()) as Standing);
}

/** Shows the desk as soon as there is one; until then the page says how to get it. */
export function startDesk(): void {
  void look();
  setInterval(() => document.visibilityState === "visible" && void look(), EVERY);
}
