/** Somewhere the palette can lead. */
type Command = {
  label: string;
  /** What is typed is put behind it where it ends in `=`: a search. */
  href: string;
};

export type CommandGroup = { name: string; commands: readonly Command[] };
