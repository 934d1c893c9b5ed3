const LAST = "baton-stage-chat";

export async function beginChat(): Promise<string> {
  const response = await fetch("/bot/chats", { method: "POST" });
  if (!response.ok) throw new Error(`The bot answers ${response.status}`);
  return ((await response.json()) as { id: string }).id;
}

/** Puts the chat into the address, so that a reload or a shared link shows the same one. */
export function rememberChat(id: string): void {
  localStorage.setItem(LAST, id);
  const url = new URL(location.href);
  url.searchParams.set("chat", id);
  history.replaceState(null, "", url);
}

/** The chat of the address, or this browser's last one, or a new one. */
export async function chooseChat(): Promise<string> {
  const wanted = new URL(location.href).searchParams.get("chat") ?? localStorage.getItem(LAST);
  return wanted ?? (await beginChat());
}
