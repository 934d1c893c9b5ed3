type Place = { api: string; key: string; channel: string | null };
/** What is said in them, in the language of whoever reads them. */
type Words = { hello: string; customer: string; intent: string; farewell: string };
type Call = { path: string; body?: Record<string, unknown> };

const quote = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;

const inOneLine = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(inOneLine).join(", ")}]`
    : JSON.stringify(value, null, 1).replace(/\n\s*/g, " ");

function jsonOf(body: Record<string, unknown>): string {
  const lines = Object.entries(body).map(([name, value]) => `    "${name}": ${inOneLine(value)}`);
  return `{\n${lines.join(",\n")}\n  }`;
}

function curl({ path, body }: Call): string {
  const words = [`curl "$BATON/${path}"`, '-H "Authorization: Bearer $BATON_KEY"'];
  if (body) words.push('-H "Content-Type: application/json"', `-d ${quote(jsonOf(body))}`);
  return words.join(" \\\n  ");
}

/** The first calls that a runtime makes, as lines for a shell: nothing but the key may have to be filled in. */
export function exampleCalls({ api, key, channel }: Place, words: Words) {
  const call = (it: Call) => `BATON=${api}\nBATON_KEY=${key}\n${curl(it)}`;
  const message = {
    id: "first-try-1",
    from: "user",
    text: words.hello,
    ...(channel && { channel }),
    person: { id: "first-try", name: words.customer },
  };
  const handOff = { unfinishedIntents: [words.intent], text: words.farewell };
  return {
    message: call({ path: "conversations/try-1/messages", body: message }),
    handOff: call({ path: "conversations/try-1/handoff", body: handOff }),
    events: call({ path: "events?after=0&wait=30" }),
  };
}
