import { element, icon } from "./element";
import { initials } from "./initials";

/** A person is round, a bot square with its icon, an agent round in the accent. */
export function avatar(kind: "person" | "agent" | "bot" | "nobody", name: string | null, size: 24 | 32 = 24) {
  const look = { person: "", agent: "agent", bot: "square", nobody: "" }[kind];
  const inside = { bot: icon("bot", size === 32 ? 16 : 14), nobody: icon("hourglass", 16) };
  const letters = kind === "person" || kind === "agent" ? initials(name ?? "?") : inside[kind];
  return element("span", { class: `avatar s${size} ${look}`, "aria-hidden": "true" }, letters);
}
