"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { onFirstToast } from "@/components/ui/toast";

const ToastStack = lazy(() =>
  import("@/components/ui/toast-stack").then((file) => ({ default: file.ToastStack })),
);

/** Where toasts appear; costs nothing until the first one. */
export function Toaster() {
  const [wanted, setWanted] = useState(false);
  useEffect(() => onFirstToast(() => setWanted(true)), []);
  if (!wanted) return null;
  return (
    <Suspense>
      <ToastStack />
    </Suspense>
  );
}
