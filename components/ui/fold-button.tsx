import { ChevronDown, ChevronRight } from "lucide-react";
import type { ComponentProps } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { cn } from "@/lib/cn";

type Props = Omit<ComponentProps<typeof IconButton>, "children" | "size"> & { open: boolean };

/** Unfolds a row; at the left of it. */
export function FoldButton({ open, className, ...rest }: Props) {
  return (
    <IconButton {...rest} size={24} aria-expanded={open} className={cn("-ml-1", className)}>
      {open ? <ChevronDown className="icon-14" /> : <ChevronRight className="icon-14" />}
    </IconButton>
  );
}
