import { Bot } from "lucide-react";
import { initials } from "@/components/ui/initials";
import { cn } from "@/lib/cn";

const KINDS = {
  person: "rounded-full border-border-strong bg-sunken text-text",
  agent: "rounded-full border-accent-line bg-accent-soft text-accent-text",
  bot: "border-border-strong bg-sunken text-text",
  place: "border-border-strong bg-sunken text-text",
};

const SIZES = {
  20: "size-5 text-[9px]",
  24: "size-6 text-[10px]",
  28: "size-7 text-[11px]",
  32: "size-8 text-[12px]",
};

type Props = {
  name: string;
  kind?: keyof typeof KINDS;
  size?: keyof typeof SIZES;
  /** A picture in place of the initials. */
  src?: string | undefined;
  className?: string;
};

/** Who: a person and an agent are round, a bot and a place are square. The name itself stands beside it. */
export function Avatar({ name, kind = "person", size = 24, src, className }: Props) {
  const square = kind === "bot" || kind === "place";
  return (
    <span
      aria-hidden
      className={cn(
        "grid shrink-0 place-items-center overflow-clip border leading-none font-semibold tracking-normal",
        KINDS[kind],
        SIZES[size],
        square && (size === 20 ? "rounded-[5px]" : "rounded-small"),
        className,
      )}
    >
      {src ? (
        // biome-ignore lint/performance/noImgElement: pictures of other people's, of any size and host, are nothing for an optimizer
        <img src={src} alt="" referrerPolicy="no-referrer" className="size-full object-cover" />
      ) : kind === "bot" ? (
        <Bot className="icon-14" />
      ) : (
        initials(name)
      )}
    </span>
  );
}
