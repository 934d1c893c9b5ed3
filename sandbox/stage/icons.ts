import { html, raw } from "hono/html";

// Shapes of Lucide (ISC), as in the console; the mark is Baton's own.
const SYMBOLS = {
  "arrow-up-right": '<path d="M7 7h10v10"/><path d="M7 17 17 7"/>',
  bot: '<path d="M12 8V4H8"/><rect width="16" height="12" x="4" y="8" rx="2"/><path d="M2 14h2"/><path d="M20 14h2"/><path d="M15 13v2"/><path d="M9 13v2"/>',
  "circle-check": '<circle cx="12" cy="12" r="10"/><path d="m16 9-5.5 5.5L8 12"/>',
  copy: '<rect width="14" height="14" x="8" y="8" rx="2" ry="2"/><path d="M4 16c-1.1 0-2-.9-2-2V4c0-1.1.9-2 2-2h10c1.1 0 2 .9 2 2"/>',
  hourglass:
    '<path d="M5 22h14"/><path d="M5 2h14"/><path d="M17 22v-4.172a2 2 0 0 0-.586-1.414L12 12l-4.414 4.414A2 2 0 0 0 7 17.828V22"/><path d="M7 2v4.172a2 2 0 0 0 .586 1.414L12 12l4.414-4.414A2 2 0 0 0 17 6.172V2"/>',
  paperclip:
    '<path d="m16 6-8.414 8.586a2 2 0 0 0 2.829 2.829l8.414-8.586a4 4 0 1 0-5.657-5.657l-8.379 8.551a6 6 0 1 0 8.485 8.485l8.379-8.551"/>',
  "rotate-cw": '<path d="M21 12a9 9 0 1 1-9-9c2.52 0 4.93 1 6.74 2.74L21 8"/><path d="M21 3v5h-5"/>',
  unplug:
    '<path d="m19 5 3-3"/><path d="m2 22 3-3"/><path d="M6.3 20.3a2.4 2.4 0 0 0 3.4 0L12 18l-6-6-2.3 2.3a2.4 2.4 0 0 0 0 3.4Z"/><path d="M7.5 13.5 10 11"/><path d="M10.5 16.5 13 14"/><path d="m12 6 6 6 2.3-2.3a2.4 2.4 0 0 0 0-3.4l-2.6-2.6a2.4 2.4 0 0 0-3.4 0Z"/>',
};

const MARK =
  '<path d="M3.2 9.2v3.2a4.4 4.4 0 0 0 4.4 4.4h3.2" stroke-width="2.2"/><path d="M16.8 10.8V7.6a4.4 4.4 0 0 0-4.4-4.4H9.2" stroke-width="2.2"/><path d="M7.7 12.3l4.6-4.6" stroke-width="3.4"/>';

/** The page's icons, drawn once and used by name. */
export const symbols = html`<svg class="hidden" aria-hidden="true">${raw(
  Object.entries(SYMBOLS)
    .map(([name, shapes]) => `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`)
    .join(""),
)}</svg>`;

export const icon = (name: keyof typeof SYMBOLS, size = 14) =>
  html`<svg class="i i-${size}" aria-hidden="true"><use href="#${name}"></use></svg>`;

export const mark = html`<svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-linecap="round" aria-hidden="true">${raw(MARK)}</svg>`;

/** The mark as the browser's tab shows it, in light and in dark. */
export const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" fill="none" stroke-linecap="round"><style>path{stroke:#16181d}@media (prefers-color-scheme:dark){path{stroke:#ecedef}}</style>${MARK}</svg>`;
