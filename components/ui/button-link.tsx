import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonShape, buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/lib/cn";

/** A link that looks like a button; an address of another site opens in its own tab. */
export function ButtonLink({
  look,
  size,
  edge,
  className,
  ...rest
}: ComponentProps<typeof Link> & ButtonShape) {
  const elsewhere = typeof rest.href === "string" && /^https?:/.test(rest.href);
  return (
    <Link
      {...(elsewhere && { target: "_blank", rel: "noreferrer" })}
      {...rest}
      className={cn(buttonStyle({ look, size, edge }), className)}
    />
  );
}
