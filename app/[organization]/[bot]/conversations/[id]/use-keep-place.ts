"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";

/** For what grows at its beginning: what is read stays where it is when `first` comes before it. */
export function useKeepPlace(first: number | undefined): RefObject<HTMLDivElement | null> {
  const holder = useRef<HTMLDivElement>(null);
  const before = useRef({ first, height: 0 });
  useLayoutEffect(() => {
    const height = holder.current?.offsetHeight ?? 0;
    if (before.current.first !== first) window.scrollBy(0, height - before.current.height);
    before.current = { first, height };
  });
  return holder;
}
