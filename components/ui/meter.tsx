import { cn } from "@/lib/cn";

/** How many steps of how many; the numbers stand beside it. */
export function Meter({ done, of }: { done: number; of: number }) {
  return (
    <span aria-hidden className="flex w-[120px] gap-0.5">
      {Array.from({ length: of }, (_, step) => (
        <i
          // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
          key={step}
          className={cn("h-1 flex-1 rounded-[2px]", step < done ? "bg-accent" : "bg-border-strong")}
        />
      ))}
    </span>
  );
}
