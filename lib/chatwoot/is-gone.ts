import { ChatwootError } from "@/lib/chatwoot/chatwoot-error";

/** Whether Chatwoot says that what was asked for is not there any more. */
export const isGone = (error: unknown): boolean => error instanceof ChatwootError && error.status === 404;
