type Place = { baseUrl: string; key: string; channel: string | null };
type Call = { url: string; key: string; body?: object };

const quote = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;

function curl({ url, key, body }: Call): string {
  const words = [`curl ${quote(url)}`, `-H ${quote(`Authorization: Bearer ${key}`)}`];
  if (body) {
    const json = JSON.stringify(body, null, 2).replaceAll("\n", "\n  ");
    words.push("-H 'Content-Type: application/json'", `-d ${quote(json)}`);
  }
  return words.join(" \\\n  ");
}

/** The first calls that a runtime makes, as lines for a shell: nothing but the key may have to be filled in. */
export function exampleCalls({ baseUrl, key, channel }: Place): { message: string; events: string } {
  const at = (path: string) => new URL(`/api/v1/${path}`, baseUrl).toString();
  const message = {
    id: "first-try-1",
    from: "user",
    text: "Hello, is anybody there?",
    ...(channel && { channel }),
    person: { id: "first-try", name: "A first customer" },
  };
  return {
    message: curl({ url: at("conversations/first-try/messages"), key, body: message }),
    events: curl({ url: at("events?after=0&wait=30"), key }),
  };
}
