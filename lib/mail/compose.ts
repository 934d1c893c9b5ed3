import { escapeHtml } from "@/lib/mail/escape-html";

/** A letter as it is sent: the same words twice. */
export type Letter = { subject: string; text: string; html: string };

type Part = string | { link: { label: string; url: string } } | { facts: [label: string, value: string][] };

type Words = { subject: string; parts: Part[]; small: string };

// Mail programs know no variables and few selectors: colours stand where they are used, the dark ones in one rule.
const STYLE = `
body { margin: 0; padding: 32px 16px; background: #f8f9fb; color: #181b22; font: 15px/24px -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
.page { max-width: 520px; margin: 0 auto; padding: 32px; background: #ffffff; border: 1px solid #e0e3e9; border-radius: 12px; }
.brand { margin: 0 0 24px; font-weight: 600; }
h1 { margin: 0 0 16px; padding-left: 12px; border-left: 3px solid #1360dd; font-size: 18px; line-height: 24px; }
p { margin: 0 0 16px; overflow-wrap: anywhere; }
.button { display: inline-block; padding: 8px 16px; border-radius: 8px; background: #1360dd; color: #ffffff; text-decoration: none; font-weight: 500; }
dl { margin: 0 0 16px; padding: 16px; background: #f2f4f7; border-radius: 8px; }
dt { color: #595f6b; font-size: 13px; line-height: 20px; }
dd { margin: 0 0 8px; font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 14px; overflow-wrap: anywhere; }
.small, .small a { color: #595f6b; font-size: 13px; line-height: 20px; }
@media (prefers-color-scheme: dark) {
  body { background: #0c0d10; color: #eceef1; } .page { background: #131417; border-color: #282b31; }
  dl { background: #1b1d21; } dt, .small, .small a { color: #a3a8b2; }
}`;

function textOf(part: Part): string {
  if (typeof part === "string") return part;
  if ("link" in part) return `${part.link.label}:\n${part.link.url}`;
  return part.facts.map(([label, value]) => `${label}: ${value}`).join("\n");
}

function htmlOf(part: Part): string {
  if (typeof part === "string") return `<p>${escapeHtml(part)}</p>`;
  if ("link" in part) {
    const url = escapeHtml(part.link.url);
    return `<p><a class="button" href="${url}">${escapeHtml(part.link.label)}</a></p><p class="small">${url}</p>`;
  }
  const facts = part.facts.map(
    ([label, value]) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`,
  );
  return `<dl>${facts.join("")}</dl>`;
}

/** Sets words as a letter: calm, one thing to do, readable without pictures and without HTML. */
export function compose({ subject, parts, small }: Words): Letter {
  // A name with a line break must not begin a header of its own.
  const title = subject.replace(/\s+/g, " ");
  const body = parts.map(htmlOf).join("\n");
  return {
    subject: title,
    text: [title, ...parts.map(textOf), `--\n${small}\nBaton`].join("\n\n"),
    html: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><div class="page"><p class="brand">Baton</p><h1>${escapeHtml(title)}</h1>
${body}
<p class="small">${escapeHtml(small)}</p></div></body></html>`,
  };
}
