"use client";

import { Suspense, useState } from "react";
import type { DialogProps } from "@/components/ui/dialog-popup";
import { lazily } from "@/components/ui/lazily";

const DialogPopup = lazily(() => import("@/components/ui/dialog-popup").then((file) => file.DialogPopup));

/** One thing to do before going on; Escape leaves it, and so does the ground beside it until something is typed. It is loaded when it first opens. */
export function Dialog(props: DialogProps) {
  const [opened, setOpened] = useState(props.open);
  if (props.open && !opened) setOpened(true);
  if (!opened) return null;
  return (
    <Suspense>
      <DialogPopup {...props} />
    </Suspense>
  );
}
