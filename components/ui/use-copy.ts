"use client";

import { useEffect, useState } from "react";
import { copyText } from "@/components/ui/copy-text";

/** Copies a text; `copied` is true for the two seconds after it worked. */
export function useCopy(): { copied: boolean; copy: (text: string) => Promise<void> } {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const over = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(over);
  }, [copied]);
  const copy = async (text: string) => {
    await copyText(text);
    setCopied(true);
  };
  return { copied, copy };
}
