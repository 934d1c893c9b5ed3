import { LoaderCircle } from "lucide-react";
import { cn } from "@/lib/cn";

/** Turns while something is under way; the words beside it say what. */
export function Spinner({ small = false, className }: { small?: boolean; className?: string }) {
  return <LoaderCircle className={cn("animate-spin", small && "icon-14", className)} />;
}
