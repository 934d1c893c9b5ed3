import { useWriteDuration } from "@/components/ui/use-write-duration";

/** A length of time: 0.3 s, 38 s, 1 m 02 s; `plus` puts a plus before it. */
export function Duration({ ms, plus = false }: { ms: number; plus?: boolean }) {
  const write = useWriteDuration();
  return `${plus ? "+" : ""}${write(ms)}`;
}
