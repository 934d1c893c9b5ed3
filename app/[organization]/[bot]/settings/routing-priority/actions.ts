"use server";

import { ownerAction } from "@/lib/entry/action";
import { deleteRoute } from "@/lib/routing/delete-route";
import { orderRoutes } from "@/lib/routing/order-routes";
import { saveDefaultRoute } from "@/lib/routing/save-default-route";
import { saveRoute } from "@/lib/routing/save-route";
import { orderRoutesSchema, routeSchema, saveDefaultSchema, saveRouteSchema } from "@/lib/routing/schema";

export const saveRouteAction = ownerAction(saveRouteSchema, saveRoute);
export const saveDefaultAction = ownerAction(saveDefaultSchema, saveDefaultRoute);
export const deleteRouteAction = ownerAction(routeSchema, deleteRoute);
export const orderRoutesAction = ownerAction(orderRoutesSchema, orderRoutes);
