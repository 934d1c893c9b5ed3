"use client";

import { Ellipsis } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { IconButtonShape } from "@/components/ui/icon-button-style";
import { Menu } from "@/components/ui/menu";

type Props = {
  /** Of what: "Default: more". */
  label: string;
  size?: IconButtonShape["size"];
  children: ReactNode;
};

/** The three dots at the end of a row. */
export function MoreMenu({ label, size, children }: Props) {
  return (
    <Menu
      align="end"
      trigger={
        <IconButton label={label} size={size}>
          <Ellipsis />
        </IconButton>
      }
    >
      {children}
    </Menu>
  );
}
