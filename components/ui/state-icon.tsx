import { SHAPES, type Shape } from "@/components/ui/shapes";
import { TONE_ICON } from "@/components/ui/tone";
import { cn } from "@/lib/cn";

type Props = { is: Shape; size?: 12 | 14 | 16; className?: string };

const SIZES = { 12: "icon-12", 14: "icon-14", 16: null };

/** The shape of a state in its colour; the word stands near it. */
export function StateIcon({ is, size = 16, className }: Props) {
  const { icon: Icon, tone } = SHAPES[is];
  return <Icon className={cn(SIZES[size], TONE_ICON[tone], is === "running" && "animate-spin", className)} />;
}
