import { html } from "hono/html";
import { icon } from "./icon";

const initials = (name: string) =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");

export function avatar(name: string, kind: "person" | "agent" | "bot") {
  if (kind === "bot") return html`<span class="avatar square" aria-hidden="true">${icon("bot")}</span>`;
  return html`<span class="avatar ${kind === "agent" ? "agent" : ""}" aria-hidden="true">${initials(name)}</span>`;
}
