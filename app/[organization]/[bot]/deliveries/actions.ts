"use server";

import { redeliverDeliveries, redeliverMatching } from "@/lib/conversations/redeliver-deliveries";
import { redeliverMatchingSchema, redeliverSchema } from "@/lib/deliveries/schema";
import { ownerAction } from "@/lib/entry/action";

export const redeliverAction = ownerAction(redeliverSchema, redeliverDeliveries);
export const redeliverMatchingAction = ownerAction(redeliverMatchingSchema, redeliverMatching);
