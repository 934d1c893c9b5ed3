export type Side = "top" | "right" | "bottom" | "left";

type Box = { left: number; top: number; width: number; height: number };
type Room = { width: number; height: number };

const OPPOSITE: Record<Side, Side> = { top: "bottom", bottom: "top", left: "right", right: "left" };
const EDGE = 8;

function beside(side: Side, anchor: Box, float: Room, gap: number): { left: number; top: number } {
  const middle = anchor.left + (anchor.width - float.width) / 2;
  const centre = anchor.top + (anchor.height - float.height) / 2;
  if (side === "top") return { left: middle, top: anchor.top - float.height - gap };
  if (side === "bottom") return { left: middle, top: anchor.top + anchor.height + gap };
  if (side === "left") return { left: anchor.left - float.width - gap, top: centre };
  return { left: anchor.left + anchor.width + gap, top: centre };
}

/** Where something small goes beside its anchor: on the wanted side, else on the other, else on top of it; never off the screen. */
export function placeBeside(wanted: Side, anchor: Box, float: Room, screen: Room, gap: number) {
  const fits = (side: Side) => {
    const { left, top } = beside(side, anchor, float, gap);
    return (
      left >= EDGE &&
      top >= EDGE &&
      left + float.width <= screen.width - EDGE &&
      top + float.height <= screen.height - EDGE
    );
  };
  const side = [wanted, OPPOSITE[wanted], "top" as const, "bottom" as const].find(fits) ?? "bottom";
  const { left, top } = beside(side, anchor, float, gap);
  const most = Math.max(EDGE, screen.width - float.width - EDGE);
  return { side, left: Math.min(Math.max(left, EDGE), most), top: Math.max(top, EDGE) };
}
