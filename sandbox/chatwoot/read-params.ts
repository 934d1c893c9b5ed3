import type { Context } from "hono";
import { isObject, type Params } from "./cast";
import { Refusal } from "./refusal";

/** Query and body as one object; `a[b]` and `a[]` nest as Rails nests them. */
export async function readParams(c: Context): Promise<Params> {
  const params: Params = {};
  const { searchParams } = new URL(c.req.url);
  for (const [name, value] of searchParams) nest(params, name, value);
  return { ...params, ...(await readBody(c)) };
}

async function readBody(c: Context): Promise<Params> {
  if (c.req.method === "GET" || c.req.method === "HEAD") return {};
  const type = c.req.header("content-type") ?? "";
  if (type.includes("form")) return readForm(await c.req.raw.formData());
  return readJson(await c.req.text());
}

function readJson(text: string): Params {
  if (text.trim() === "") return {};
  try {
    const body: unknown = JSON.parse(text);
    return isObject(body) ? body : { _json: body };
  } catch {
    throw new Refusal(400, { status: 400, error: "Bad Request" });
  }
}

function readForm(form: FormData): Params {
  const params: Params = {};
  for (const [name, value] of form) nest(params, name, value);
  return params;
}

function nest(params: Params, name: string, value: unknown): void {
  const open = name.indexOf("[");
  if (open <= 0) {
    params[name] = value;
    return;
  }
  const outer = name.slice(0, open);
  const inner = name.slice(open + 1, name.indexOf("]", open));
  const rest = name.slice(name.indexOf("]", open) + 1);
  if (inner === "") {
    const list = params[outer];
    params[outer] = Array.isArray(list) ? [...list, value] : [value];
    return;
  }
  const object = params[outer];
  const next: Params = isObject(object) ? object : {};
  params[outer] = next;
  nest(next, inner + rest, value);
}
