import type { ComponentProps } from "react";
import { type IconButtonShape, iconButtonStyle } from "@/components/ui/icon-button-style";
import { cn } from "@/lib/cn";

type Props = Omit<ComponentProps<"button">, "aria-label"> & IconButtonShape & { label: string };

/** An icon that is a button; `label` is its name for those who do not see it. */
export function IconButton({ label, size, look, className, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      className={cn(iconButtonStyle({ size, look }), className)}
    />
  );
}
