"use client";

import { createContext, type ReactNode, useContext, useState } from "react";

/** A key that was just made: it is nowhere but on this page, as long as somebody looks at it. */
export type IssuedKey = { name: string; key: string };

const Issued = createContext<{ issued: IssuedKey | null; keep: (issued: IssuedKey) => void }>({
  issued: null,
  keep: () => {},
});

export const useIssuedKey = () => useContext(Issued);

/** Lets the calls of the page hold the key that was just made on it. */
export function IssuedKeyKeeper({ children }: { children: ReactNode }) {
  const [issued, keep] = useState<IssuedKey | null>(null);
  return <Issued value={{ issued, keep }}>{children}</Issued>;
}
