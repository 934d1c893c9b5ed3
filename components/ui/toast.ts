export type Toast = {
  text: string;
  detail?: string;
  tone?: "ok" | "bad";
  action?: { label: string; run: () => void };
};

// What is said before the toaster has come; it is loaded with the first toast, not with the page.
let waiting: Toast[] = [];
let show: ((toast: Toast) => void) | undefined;
let wake: (() => void) | undefined;

/** Says what happened, and offers Undo where there is one. */
export function toast(said: Toast): void {
  if (show) return show(said);
  waiting.push(said);
  wake?.();
}

/** For the toaster: calls back at the first toast. */
export function onFirstToast(call: () => void): () => void {
  wake = call;
  if (waiting.length > 0) call();
  return () => {
    wake = undefined;
  };
}

/** For the toaster: takes over what waits, and everything to come. */
export function takeToasts(take: (toast: Toast) => void): () => void {
  show = take;
  const late = waiting;
  waiting = [];
  late.forEach(take);
  return () => {
    show = undefined;
  };
}
