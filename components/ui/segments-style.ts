/** The trough and its pieces, for a choice on the spot and for a choice that is an address. */
export const SEGMENTS =
  "inline-flex h-8 max-w-full gap-0.5 rounded-field border border-border bg-sunken p-0.5 phone:flex phone:w-full";

export const SEGMENT =
  "flex h-[26px] items-center gap-1.5 rounded-small px-2.5 text-ui font-medium whitespace-nowrap " +
  "phone:flex-1 phone:justify-center phone:px-1 [&>svg]:icon-14";

export const SEGMENT_OPEN = "text-muted hover:text-text";

export const SEGMENT_CHOSEN = "bg-pressed text-text ring-1 ring-border-strong";
