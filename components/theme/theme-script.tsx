// Runs before the first paint. It hears of changes here, in other tabs and in the system by itself.
const SCRIPT = `(()=>{const dark=matchMedia("(prefers-color-scheme: dark)");const apply=()=>{let chosen;try{chosen=localStorage.getItem("baton-theme")}catch{}document.documentElement.dataset.theme=chosen==="dark"||(chosen!=="light"&&dark.matches)?"dark":"light"};apply();dark.addEventListener("change",apply);addEventListener("storage",apply)})()`;

/** Puts the theme on the page before it is painted; goes first into the body. */
export function ThemeScript({ nonce }: { nonce?: string | undefined }) {
  // Browsers hide a nonce from scripts, so React would find another one than it wrote.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, which must run before anything is drawn
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: SCRIPT }} />;
}
