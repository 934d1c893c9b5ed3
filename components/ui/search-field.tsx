"use client";

import { Search } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { FIELD_FOCUS, FIELD_GROUND, FIELD_TEXT } from "@/components/ui/field-style";
import { cn } from "@/lib/cn";

type Props = {
  label: string;
  /** Its name in the address. */
  name?: string;
  /** What a new search makes meaningless in the address: a page, an open row. */
  drops?: readonly string[];
  className?: string;
};

/** Narrows a list while one types; the words live in the address. */
export function SearchField({ label, name = "search", drops = [], className }: Props) {
  const router = useRouter();
  const pathname = usePathname();
  const params = useSearchParams();
  const later = useRef<ReturnType<typeof setTimeout>>(undefined);
  const input = useRef<HTMLInputElement>(null);
  const searched = params.get(name) ?? "";
  useEffect(() => () => clearTimeout(later.current), []);

  // A link elsewhere on the page searches for something else; whoever types is not interrupted.
  useEffect(() => {
    if (input.current && document.activeElement !== input.current) input.current.value = searched;
  }, [searched]);

  const search = (words: string) => {
    // As it is now: another filter may have been chosen while one typed.
    const next = new URLSearchParams(window.location.search);
    for (const drop of [name, ...drops]) next.delete(drop);
    if (words.trim()) next.set(name, words.trim());
    router.replace(next.size > 0 ? `${pathname}?${next}` : pathname, { scroll: false });
  };

  return (
    <search className={cn("relative block", className)}>
      <Search className="icon-14 pointer-events-none absolute top-[9px] left-2.5 text-muted" />
      <input
        ref={input}
        type="search"
        aria-label={label}
        placeholder={label}
        defaultValue={searched}
        onChange={(event) => {
          const words = event.target.value;
          clearTimeout(later.current);
          later.current = setTimeout(() => search(words), 250);
        }}
        className={cn(FIELD_GROUND, FIELD_FOCUS, FIELD_TEXT.plain, "h-8 appearance-none pr-2.5 pl-8")}
      />
    </search>
  );
}
