import type { CheckName } from "@/lib/desk/choices";
import type { Asked } from "@/lib/desk/facts";
import type { FindingCode } from "@/lib/desk/findings";
import type { Check } from "@/lib/desk/schema";

export type Found = { code: FindingCode; subject: string; details?: Record<string, unknown> };

/** What a check came to. Of the codes that it is about, only what was found is open from now on. */
export type Judged = { check: Check; about: readonly FindingCode[]; found: Found[] };

/** The subject of what concerns the whole desk. */
export const DESK = "desk";

/** Nobody could ask: what was found earlier stays as it is. */
export const unknown = (name: CheckName): Judged => ({
  check: { name, state: "unknown", facts: {} },
  about: [],
  found: [],
});

/** Whether Chatwoot refused, which 401 is its word for (contract.md, section 0.2). */
export const isRefused = (asked: Asked<unknown>): boolean => !asked.ok && asked.status === 401;
