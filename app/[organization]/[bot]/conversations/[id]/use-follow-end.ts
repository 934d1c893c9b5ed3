"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/** For the last element of what grows at its end: whoever sees it goes on seeing it. */
export function useFollowEnd(length: number): RefObject<HTMLDivElement | null> {
  const end = useRef<HTMLDivElement>(null);
  const isSeen = useRef(false);
  const before = useRef(length);

  useEffect(() => {
    const element = end.current;
    if (!element) return;
    const observer = new IntersectionObserver(([entry]) => {
      isSeen.current = entry?.isIntersecting ?? false;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (length > before.current && isSeen.current) end.current?.scrollIntoView({ block: "nearest" });
    before.current = length;
  }, [length]);
  return end;
}
