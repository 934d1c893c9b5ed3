"use client";

import { Suspense, useEffect, useState } from "react";
import { lazily } from "@/components/ui/lazily";
import { onFirstToast } from "@/components/ui/toast";

const ToastStack = lazily(() => import("@/components/ui/toast-stack").then((file) => file.ToastStack));

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
