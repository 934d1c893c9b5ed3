import Link from "next/link";
import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";

type Props = ComponentProps<typeof Link> & {
  /** As light as the words around it. */
  plain?: boolean;
};

/** A link in words; an icon beside it is 14 px and hangs a little out. An address of another site opens in its own tab. */
export function TextLink({ plain = false, className, ...rest }: Props) {
  const elsewhere = typeof rest.href === "string" && /^https?:/.test(rest.href);
  return (
    <Link
      {...(elsewhere && { target: "_blank", rel: "noreferrer" })}
      {...rest}
      className={cn(
        "inline-flex items-center gap-1 text-accent-text underline-offset-3 hover:underline",
        !plain && "font-medium",
        "[&>svg]:icon-14 [&>svg:last-child]:-mr-[3px]",
        className,
      )}
    />
  );
}
