import type { DeliveryLine } from "@/lib/deliveries/describe-deliveries";

/** Whom a delivery is for, as its words name them. */
export type Receiver = "bot" | "desk" | "mailbox" | "baton";

const RECEIVERS: Record<string, Receiver> = { bot: "bot", desk: "desk", setup: "desk", mail: "mailbox" };

/** By its lane: what is taken in, and what Baton asks of itself, is for Baton. */
export const receiverOf = ({ lane }: Pick<DeliveryLine, "lane">): Receiver =>
  RECEIVERS[lane.split(":")[0] ?? ""] ?? "baton";
