const CONTROL = "button:enabled, a[href], input:enabled:not([type='hidden'])";

function controlIn(place: Element): HTMLElement | undefined {
  const controls = [...place.querySelectorAll<HTMLElement>(CONTROL)];
  // Of a row its menu; of a section what it begins with, which adds to it.
  return place.matches("tr") ? controls.at(-1) : controls[0];
}

/** For an element that is about to go: afterwards moves the focus to the nearest control that is left. */
export function rememberPlace(element: Element | null): () => void {
  const row = element?.closest("tr");
  const places = [row, row?.nextElementSibling, row?.previousElementSibling, element?.closest("section")];
  return () => {
    const near = places.map((place) => (place?.isConnected ? controlIn(place) : undefined));
    near.find((control) => control !== undefined)?.focus();
  };
}
