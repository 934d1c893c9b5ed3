"use client";

import { toast } from "@/components/ui/toast";
import type { ActionError } from "@/lib/entry/action-result";

/** Says why nothing was done, and what to do. */
export const sayRefusal = ({ message, fix }: ActionError): void =>
  toast({ tone: "bad", text: message, ...(fix && { detail: fix }) });
