import {
  Circle,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleMinus,
  CircleX,
  Clock,
  Headset,
  Hourglass,
  LoaderCircle,
  type LucideIcon,
  RotateCw,
  TriangleAlert,
  UserCheck,
} from "lucide-react";
import type { Tone } from "@/components/ui/tone";

/** A state is always a shape, a colour and a word; this table holds the first two. */
export const SHAPES = {
  done: { icon: CircleCheck, tone: "ok" },
  joined: { icon: Headset, tone: "ok" },
  running: { icon: LoaderCircle, tone: "run" },
  pending: { icon: CircleDashed, tone: "run" },
  assigned: { icon: UserCheck, tone: "run" },
  chosen: { icon: CircleCheck, tone: "run" },
  next: { icon: CircleDot, tone: "run" },
  waiting: { icon: Circle, tone: "wait" },
  behind: { icon: Hourglass, tone: "wait" },
  passed: { icon: CircleMinus, tone: "wait" },
  unreached: { icon: CircleDashed, tone: "wait" },
  late: { icon: Hourglass, tone: "warn" },
  gate: { icon: CircleAlert, tone: "warn" },
  attention: { icon: TriangleAlert, tone: "warn" },
  unanswered: { icon: Clock, tone: "warn" },
  again: { icon: RotateCw, tone: "warn" },
  broken: { icon: CircleX, tone: "bad" },
} as const satisfies Record<string, { icon: LucideIcon; tone: Tone }>;

export type Shape = keyof typeof SHAPES;
