import { readFileSync } from "node:fs";
import type { Product } from "@/scripts/start-product";

/** Speaks for the runtime of the seeded chatbot. */
export function openRuntime({ urls, demoFile }: Product) {
  const { apiKey } = JSON.parse(readFileSync(demoFile, "utf8")) as { apiKey: string };
  let count = 0;
  const post = async (rest: string, body: object) => {
    const response = await fetch(`${urls.console}/api/v1/conversations/${rest}`, {
      method: "POST",
      headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${rest}: ${response.status} ${await response.text()}`);
  };
  return {
    say: (id: string, name: string, from: "user" | "bot", text: string) =>
      post(`${id}/messages`, { id: `${id}-${count++}`, from, text, person: { id: `person-${id}`, name } }),
    handOff: (id: string, body: object) => post(`${id}/handoff`, body),
  };
}
