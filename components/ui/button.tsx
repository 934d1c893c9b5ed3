import type { ComponentProps, MouseEvent } from "react";
import { type ButtonShape, buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/lib/cn";

type Props = ComponentProps<"button"> & ButtonShape & { pending?: boolean };

const refuse = (event: MouseEvent) => event.preventDefault();

/** A button; while `pending` it keeps its focus and its width, and does nothing. */
export function Button({ look, size, edge, pending = false, className, onClick, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      {...(pending && { "aria-disabled": true, "aria-busy": true })}
      onClick={pending ? refuse : onClick}
      className={cn(buttonStyle({ look, size, edge }), className)}
    />
  );
}
