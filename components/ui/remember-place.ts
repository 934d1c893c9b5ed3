const CONTROL = "button:enabled, a[href], input:enabled:not([type='hidden'])";

function standInFor(place: Element): HTMLElement | undefined {
  // What was unfolded belongs to what unfolds it.
  if (place.matches("[data-detail]"))
    return document.querySelector<HTMLElement>(`[aria-controls="${place.id}"]`) ?? undefined;
  const controls = [...place.querySelectorAll<HTMLElement>(CONTROL)];
  // Of a row its menu; of a section what it begins with, which adds to it, or else its title.
  const control = place.matches("tr") ? controls.at(-1) : controls[0];
  return control ?? place.querySelector<HTMLElement>("h2[tabindex]") ?? undefined;
}

/** For an element that may go: afterwards moves the focus to the nearest that is left, and says whether there is one. */
export function rememberPlace(element: Element | null): () => boolean {
  const row = element?.closest("tr, li");
  const places = [row, row?.nextElementSibling, row?.previousElementSibling, element?.closest("section")];
  return () => {
    const near = places.map((place) => (place?.isConnected ? standInFor(place) : undefined));
    const found = near.find((one) => one !== undefined);
    found?.focus();
    return found !== undefined;
  };
}
