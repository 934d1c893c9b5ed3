import { html } from "hono/html";

const PATHS = {
  check: html`<path d="m5 12 5 5L20 7" />`,
  checks: html`<path d="m2 12 5 5L18 6M13 16l1.500 1.500L22 10" />`,
  back: html`<path d="M19 12H5m6-6-6 6 6 6" />`,
  bot: html`<rect x="4" y="8" width="16" height="12" rx="2" /><path d="M12 8V4M9 13v2m6-2v2" />`,
  clip: html`<path d="m20 11-8.500 8.500a5 5 0 0 1-7-7L13 4a3.300 3.300 0 0 1 4.700 4.700L9.300 17a1.700 1.700 0 0 1-2.400-2.400L14.500 7" />`,
};

export const icon = (name: keyof typeof PATHS) =>
  html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true">${PATHS[name]}</svg>`;
