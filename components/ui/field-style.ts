/** What every field shares: an input, a select, and the frame around chips or an input with a button in it. */
export const FIELD_GROUND =
  "w-full rounded-field border border-border-strong bg-lifted text-text transition-colors " +
  "outline-offset-0 aria-invalid:border-danger [&[readonly]]:border-border [&[readonly]]:bg-sunken";

/** The words of a field, and the words of a machine in one. */
export const FIELD_TEXT = { plain: "text-ui", mono: "font-mono text-small tracking-[-0.01em]" };

/** For what holds the focus itself. */
export const FIELD_FOCUS =
  "focus-visible:border-accent-text focus-visible:outline-3 focus-visible:outline-offset-0 focus-visible:outline-accent-text/25";

/** For a frame around what holds the focus. */
export const FRAME_FOCUS =
  "has-[input:focus-visible]:border-accent-text has-[input:focus-visible]:outline-3 " +
  "has-[input:focus-visible]:outline-accent-text/25 has-[input[aria-invalid]]:border-danger";
