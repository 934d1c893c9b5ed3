"use server";

import { z } from "zod";
import { checkDesk } from "@/lib/desk/check-desk";
import { repairDesk } from "@/lib/desk/repair-desk";
import { findingSchema } from "@/lib/desk/schema";
import { ownerAction } from "@/lib/entry/action";

export const checkNowAction = ownerAction(z.object({}), checkDesk);
export const repairAction = ownerAction(findingSchema, (organization, { findingId }) =>
  repairDesk(organization, findingId),
);
