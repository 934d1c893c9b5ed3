/** The console's colours and sizes, for the one page that is drawn without it. */
export const DOCS_STYLE = `
:root { color-scheme: light dark; --background: oklch(0.984 0.002 262); --surface: oklch(1 0 0); --sunken: oklch(0.968 0.003 262);
  --border: oklch(0.915 0.005 262); --text: oklch(0.22 0.014 262); --muted: oklch(0.485 0.016 262); --accent: oklch(0.5 0.2 260); }
@media (prefers-color-scheme: dark) { :root { --background: oklch(0.155 0.006 262); --surface: oklch(0.187 0.007 262);
  --sunken: oklch(0.218 0.008 262); --border: oklch(0.272 0.009 262); --text: oklch(0.945 0.004 262); --muted: oklch(0.71 0.012 262);
  --accent: oklch(0.745 0.125 256); } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--background); color: var(--text); font: 400 14px/20px Geist, ui-sans-serif, system-ui, sans-serif; }
main { max-width: 880px; margin: 0 auto; padding: 32px 16px 64px; }
h1 { margin: 0 0 8px; font-size: 20px; line-height: 28px; }
h2 { margin: 0 0 4px; padding-left: 12px; border-left: 3px solid var(--accent); font-size: 14px; line-height: 20px; }
h3 { margin: 16px 0 4px; font-size: 13px; }
p { margin: 4px 0; overflow-wrap: anywhere; } .lead { color: var(--muted); white-space: pre-line; }
a { color: var(--accent); }
section { margin: 16px 0; padding: 16px; background: var(--surface); border: 1px solid var(--border); border-radius: 12px; }
code { font: 400 0.9286em ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.call b { color: var(--accent); } small { color: var(--muted); font-weight: 400; }
table { width: 100%; border-collapse: collapse; } ul { margin: 4px 0; padding-left: 20px; }
th, td { padding: 6px 8px; border-top: 1px solid var(--border); text-align: left; vertical-align: top; font-size: 13px; }
th { width: 30%; font-weight: 500; }`;
