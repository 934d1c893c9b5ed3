import { part } from "./element";

const NARROW = "(max-width: 899px)";

/** On a narrow screen the columns lie behind tabs, one at a time. */
export function startTabs(): void {
  const tabs = [...part("tabs").querySelectorAll<HTMLElement>("[role=tab]")];
  const panelOf = (tab: HTMLElement) => part(tab.getAttribute("aria-controls") ?? "");
  const narrow = matchMedia(NARROW);

  function choose(chosen: HTMLElement): void {
    for (const tab of tabs) {
      const isChosen = tab === chosen;
      tab.setAttribute("aria-selected", String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      panelOf(tab).classList.toggle("chosen", isChosen);
    }
    // What is drawn to fit has no size while it is hidden.
    dispatchEvent(new Event("resize"));
  }

  function follow(): void {
    for (const tab of tabs) {
      if (narrow.matches) panelOf(tab).setAttribute("role", "tabpanel");
      else panelOf(tab).removeAttribute("role");
    }
  }

  for (const tab of tabs) tab.addEventListener("click", () => choose(tab));
  part("tabs").addEventListener("keydown", ({ key, target }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    const at = tabs.indexOf(target as HTMLElement);
    const next = step && tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    choose(next);
    next.focus();
  });
  narrow.addEventListener("change", follow);
  follow();
}
