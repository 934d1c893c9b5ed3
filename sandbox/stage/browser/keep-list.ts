export type Item = {
  key: string /** Changes whenever it looks different. */;
  look: string;
  draw(): HTMLElement;
};

const drawn = new WeakMap<Element, { key: string; look: string }>();

/** Brings a list to these items, touching only what changed: what stays is not announced or scrolled again. */
export function keepList(list: HTMLElement, items: Item[]): void {
  const known = new Map([...list.children].map((child) => [drawn.get(child)?.key, child]));
  let at = list.firstElementChild;
  for (const { key, look, draw } of items) {
    const before = known.get(key);
    known.delete(key);
    const isSame = before && drawn.get(before)?.look === look;
    const node = isSame ? before : draw();
    drawn.set(node, { key, look });
    if (before === at) at = at?.nextElementSibling ?? null;
    if (before && !isSame) before.replaceWith(node);
    else if (node.nextElementSibling !== at || node.parentElement !== list) list.insertBefore(node, at);
  }
  for (const rest of known.values()) rest.remove();
}
