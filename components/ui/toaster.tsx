"use client";

import { Suspense, useEffect, useState } from "react";
import { lazily } from "@/components/ui/lazily";
import { onFirstToast } from "@/components/ui/toast";

// Once the page is quiet: without a connection, what says so could not be loaded.
const QUIET = 2_000;

const load = () => import("@/components/ui/toast-stack");
const ToastStack = lazily(() => load().then((file) => file.ToastStack));

/** Where toasts appear; the page does not wait for it. */
export function Toaster() {
  const [wanted, setWanted] = useState(false);
  useEffect(() => onFirstToast(() => setWanted(true)), []);
  useEffect(() => {
    const early = setTimeout(() => load().catch(() => {}), QUIET);
    return () => clearTimeout(early);
  }, []);
  if (!wanted) return null;
  return (
    <Suspense>
      <ToastStack />
    </Suspense>
  );
}
