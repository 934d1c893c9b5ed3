const TEMPLATE = /\{\{|\{%/;
// Chatwoot itself protects what stands between backticks; a wrapper around that would be one too many.
const BACKTICKED = /(`[^`]*`)/;
const END_OF_RAW = /\{%(?=-?\s*endraw)/g;
const ZERO_WIDTH_SPACE = "\u200b";

const protectPiece = (piece: string): string =>
  TEMPLATE.test(piece) && !piece.startsWith("`") ? `{% raw %}${piece}{% endraw %}` : piece;

/**
 * Protects outgoing words from Chatwoot's templates, so that `{{ price }}` arrives as written: wrapped in
 * `{% raw %}` they do, and the wrapper is gone (contract.md, section 11, row 14). Only words that hold an
 * `endraw` themselves get an invisible space in it.
 */
export function protectFromLiquid(text: string): string {
  if (!TEMPLATE.test(text)) return text;
  return text.replace(END_OF_RAW, `{${ZERO_WIDTH_SPACE}%`).split(BACKTICKED).map(protectPiece).join("");
}
