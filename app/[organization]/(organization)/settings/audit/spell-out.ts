/** A name of a machine as plain words: `teamId` and `widget.turned-round` are “team id” and “widget turned round”. */
export const spellOut = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/[._-]+/g, " ")
    .toLowerCase();
