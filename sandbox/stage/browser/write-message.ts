import { part } from "./element";

const IDLE = 3_000;
const AGAIN = 5_000;

type Chat = () => string | null;

const post = (path: string, body: unknown): Promise<Response> =>
  fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

/** Sends words, once: repeated after a broken line, the id is the same. */
async function send(chat: string, message: { text: string; attachments: { url: string; name: string }[] }) {
  const body = { id: crypto.randomUUID(), ...message };
  const path = `/bot/chats/${chat}/messages`;
  const response = await post(path, body).catch(() => post(path, body));
  if (response.ok) return;
  const { detail } = (await response.json()) as { detail?: string };
  throw new Error(detail ?? `Refused with ${response.status}`);
}

/** Tells that the customer writes, again while they go on, and when they stop. */
function tellTyping(chat: Chat): { written(): void; stopped(): void } {
  let toldAt = 0;
  let idle: number | undefined;
  const tell = (state: "on" | "off") => {
    const id = chat();
    if (id) void post(`/bot/chats/${id}/typing`, { state }).catch(() => {});
  };
  const stopped = () => {
    clearTimeout(idle);
    if (toldAt > 0) tell("off");
    toldAt = 0;
  };
  return {
    stopped,
    written() {
      clearTimeout(idle);
      idle = window.setTimeout(stopped, IDLE);
      if (Date.now() - toldAt < AGAIN) return;
      toldAt = Date.now();
      tell("on");
    },
  };
}

function fileIn(field: HTMLInputElement): { url: string; name: string }[] {
  const url = field.value.trim();
  if (url === "") return [];
  return [{ url, name: decodeURIComponent(new URL(url).pathname.split("/").at(-1) || new URL(url).host) }];
}

/** The customer's keyboard: the field, Send, a file by its address, and what to try first. */
export function writeMessages(chat: Chat): void {
  const form = part<HTMLFormElement>("write");
  const words = part<HTMLInputElement>("words");
  const file = part<HTMLInputElement>("file");
  const attach = part<HTMLButtonElement>("attach");
  const problem = part("write-problem");
  const typing = tellTyping(chat);

  const showFile = (isShown: boolean) => {
    part("file-row").hidden = !isShown;
    attach.setAttribute("aria-expanded", String(isShown));
    if (isShown) file.focus();
  };

  async function submit(text: string): Promise<void> {
    const id = chat();
    problem.textContent = "";
    try {
      const attachments = fileIn(file);
      if (!id || (text === "" && attachments.length === 0)) return;
      words.value = "";
      file.value = "";
      showFile(false);
      typing.stopped();
      await send(id, { text, attachments });
    } catch (error) {
      words.value ||= text;
      problem.textContent = `Not sent: ${(error as Error).message}`;
    }
  }

  words.addEventListener("input", () => (words.value === "" ? typing.stopped() : typing.written()));
  attach.addEventListener("click", () => showFile(attach.getAttribute("aria-expanded") !== "true"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void submit(words.value.trim()).then(() => words.focus());
  });
  part("suggestions").addEventListener("click", ({ target }) => {
    const button = (target as Element).closest("button");
    if (button) void submit(button.textContent ?? "").then(() => words.focus());
  });
}
