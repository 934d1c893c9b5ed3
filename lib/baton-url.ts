import { env } from "@/lib/env";

/** The address of a page of ours, as others reach it. */
export const batonUrl = (path: string): string => new URL(path, env().BATON_URL).toString();
