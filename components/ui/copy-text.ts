/** Puts a text on the clipboard; over plain http, where browsers hide the clipboard, the old way round. */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const carrier = document.createElement("textarea");
  carrier.value = text;
  carrier.setAttribute("aria-hidden", "true");
  carrier.className = "sr-only";
  const before = document.activeElement;
  document.body.append(carrier);
  carrier.select();
  document.execCommand("copy");
  carrier.remove();
  if (before instanceof HTMLElement) before.focus();
}
