import type { ActionError } from "@/lib/entry/action-result";

/** Why nothing was done, and what to do, where there is one line for both. */
export const inOneLine = ({ message, fix }: ActionError): string => [message, fix].filter(Boolean).join(" ");
