import { html } from "hono/html";
import { STYLES } from "./asset-routes";

export type Html = ReturnType<typeof html>;

type Page = {
  title: string;
  body: Html;
  /** What the script needs to know. */
  data?: Record<string, string | number>;
};

/** One HTML page; words are escaped by the template. */
export const page = ({ title, body, data = {} }: Page) => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
${STYLES.map((name) => html`<link rel="stylesheet" href="/app/assets/${name}.css">`)}
<script type="module" blocking="render" src="/app/assets/screen.js"></script>
</head>
<body data-screen="${JSON.stringify(data)}">
${body}
</body>
</html>`;
