import { Card } from "@/components/ui/card";
import { cn } from "@/lib/cn";

/** One without a value leaves its place free; `words` say what it stands for. */
type Bar = { label: string; value: number | null; words: string };

type Props = {
  /** The whole of it in one sentence, for those who do not see it. */
  label: string;
  bars: readonly Bar[];
  /** What one of the values is: "s". */
  unit?: string;
  /** Where the lines stand, from 0 up. */
  ticks: readonly number[];
  /** The name of the last bar, which is the one in colour. */
  last: string;
};

/** Values over days, the last one in colour; drawn by the page itself. */
export function BarChart({ label, bars, unit = "", ticks, last }: Props) {
  const top = ticks.at(-1) ?? 1;
  const end = bars.length - 1;
  const high = (value: number) => `${(Math.min(value, top) / top) * 100}%`;
  return (
    <Card className="flex-1 p-4">
      <div
        role="img"
        aria-label={label}
        className="h-56 pt-2 pb-6 text-tiny leading-none text-muted tabular-nums"
      >
        <div className="relative ml-[34px] flex h-full items-end">
          {ticks.map((tick) => (
            <div
              key={tick}
              className="absolute inset-x-0 border-t border-border"
              style={{ bottom: high(tick) }}
            >
              <span className="absolute right-full mr-2 -translate-y-1/2 whitespace-nowrap">
                {tick === 0 ? tick : `${tick} ${unit}`}
              </span>
            </div>
          ))}
          {bars.map((bar, index) => (
            <div key={bar.label} title={bar.words} className="relative flex h-full flex-1 items-end px-[4px]">
              <div
                className={cn(
                  "w-full rounded-[2px]",
                  index === end ? "bg-accent" : "bg-border-strong",
                  bar.value !== null && "min-h-0.5",
                )}
                style={{ height: high(bar.value ?? 0) }}
              />
              {index === end ? (
                <span className="absolute right-0 -bottom-[21px] font-medium whitespace-nowrap text-text">
                  {last}
                </span>
              ) : (
                (end - index) % 3 === 0 && (
                  <span className="absolute inset-x-0 -bottom-[21px] text-center">{bar.label}</span>
                )
              )}
            </div>
          ))}
        </div>
      </div>
    </Card>
  );
}
