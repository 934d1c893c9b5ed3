import { html, raw } from "hono/html";
import { DOCS_STYLE } from "@/lib/api/docs-style";

type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
  description?: string;
  maxLength?: number;
  format?: string;
};
type Content = Record<string, { schema: Schema }>;
type Operation = {
  summary?: string;
  description?: string;
  parameters?: { name: string; in: string; required?: boolean; schema: Schema; description?: string }[];
  requestBody?: { content: Content };
  responses: Record<string, { description: string; content?: Content }>;
};

/** As much of an OpenAPI document as the page shows. */
export type ApiDocument = {
  info: { title: string; description?: string };
  servers?: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, Schema> };
};

type Markup = ReturnType<typeof html>;

function typeOf(schema: Schema): string {
  if (schema.$ref) return schema.$ref.split("/").at(-1) ?? "";
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(" | ");
  if (schema.items) return `${typeOf(schema.items)}[]`;
  const type = [schema.type ?? "any"].flat().join(" | ");
  return [type, schema.format, schema.maxLength && `at most ${schema.maxLength}`].filter(Boolean).join(", ");
}

function fieldsOf(schema: Schema, document: ApiDocument): Schema {
  const name = schema.$ref?.split("/").at(-1);
  return (name && document.components?.schemas?.[name]) || schema;
}

function fields(schema: Schema, document: ApiDocument): Markup | string {
  const { properties, required = [] } = fieldsOf(schema, document);
  if (!properties) return html`<p><code>${typeOf(schema)}</code></p>`;
  return html`<table><tbody>${Object.entries(properties).map(
    ([
      name,
      field,
    ]) => html`<tr><th scope="row"><code>${name}</code>${required.includes(name) ? "" : html` <small>optional</small>`}</th>
<td><code>${typeOf(field)}</code> ${field.description ?? ""}</td></tr>`,
  )}</tbody></table>`;
}

const bodyOf = (content: Content | undefined): Schema | null =>
  Object.values(content ?? {})[0]?.schema ?? null;

function operation(document: ApiDocument, path: string, method: string, one: Operation): Markup {
  const body = bodyOf(one.requestBody?.content);
  const success = Object.entries(one.responses).find(([status]) => status.startsWith("2"));
  const answer = bodyOf(success?.[1].content);
  const refusals = Object.entries(one.responses).filter(([status]) => !status.startsWith("2"));
  return html`<section>
<h2>${one.summary ?? path}</h2>
<p class="call"><b>${method.toUpperCase()}</b> <code>${path}</code></p>
${one.description ? html`<p>${one.description}</p>` : ""}
${(one.parameters ?? []).map((parameter) => html`<p><code>${parameter.name}</code> in ${parameter.in}: ${parameter.description ?? typeOf(parameter.schema)}</p>`)}
${body ? html`<h3>Body</h3>${fields(body, document)}` : ""}
<h3>Answer ${success?.[0] ?? ""}</h3><p>${success?.[1].description ?? ""}</p>${answer ? fields(answer, document) : ""}
<h3>Refusals</h3><ul>${refusals.map(([status, { description }]) => html`<li><code>${status}</code> ${description}</li>`)}</ul>
</section>`;
}

/** The reference as one page, without a script. */
export function renderDocs(document: ApiDocument): Markup {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => operation(document, path, method, one)),
  );
  const schemas = Object.entries(document.components?.schemas ?? {});
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${document.info.title}</title><style>${raw(DOCS_STYLE)}</style></head><body><main>
<h1>${document.info.title}</h1>
<p class="lead">${document.info.description ?? ""}</p>
<p>Base address <code>${document.servers?.[0]?.url ?? ""}</code> · <a href="/api/v1/openapi.json">openapi.json</a></p>
${operations}
<h2>Shapes</h2>
${schemas.map(([name, schema]) => html`<section><h3 id="${name}">${name}</h3>${fields(schema, document)}</section>`)}
</main></body></html>`;
}
