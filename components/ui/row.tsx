import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<"tr">, "role"> & {
  ground?: "plain" | "selected" | "winning" | "quiet";
  /** A DetailRow follows. */
  open?: boolean;
  /** The whole row is the ground of one link: the one with the class `row-link`. */
  linked?: boolean;
};

/** One row of a table. */
export function Row({ ground = "plain", open = false, linked = false, ...rest }: Props) {
  return (
    <tr
      role="row"
      {...rest}
      data-ground={ground}
      data-open={open || undefined}
      data-linked={linked || undefined}
    />
  );
}
