export const DELIVERY_STATES = ["pending", "dead", "delivered"] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** How far back one looks. */
export const PERIODS = ["hour", "day", "week"] as const;
export type Period = (typeof PERIODS)[number];
