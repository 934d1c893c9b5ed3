/** One line of a menu. */
export const MENU_ITEM =
  "flex min-h-8 w-full cursor-pointer items-center gap-2 rounded-field px-2 outline-none select-none " +
  "data-highlighted:bg-hovered data-disabled:cursor-default data-disabled:opacity-50";

/** Its icon, which is quieter than its words. */
export const MENU_ICON = "[&>svg]:text-muted";
