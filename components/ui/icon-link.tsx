import Link from "next/link";
import type { ComponentProps } from "react";
import { type IconButtonShape, iconButtonStyle } from "@/components/ui/icon-button-style";
import { cn } from "@/lib/cn";

type Props = Omit<ComponentProps<typeof Link>, "aria-label"> & IconButtonShape & { label: string };

/** An icon that leads somewhere. */
export function IconLink({ label, size, look, className, ...rest }: Props) {
  return <Link {...rest} aria-label={label} className={cn(iconButtonStyle({ size, look }), className)} />;
}
