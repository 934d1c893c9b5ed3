"use server";

import { redeliverDeliveries, redeliverMatching } from "@/lib/conversations/redeliver-deliveries";
import { tryDeliveryNow } from "@/lib/conversations/try-delivery-now";
import { redeliverMatchingSchema, redeliverSchema, tryNowSchema } from "@/lib/deliveries/schema";
import { ownerAction } from "@/lib/entry/action";

export const redeliverAction = ownerAction(redeliverSchema, redeliverDeliveries);
export const redeliverMatchingAction = ownerAction(redeliverMatchingSchema, redeliverMatching);
export const tryNowAction = ownerAction(tryNowSchema, tryDeliveryNow);
