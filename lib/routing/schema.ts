import { z } from "zod";

const id = z.string().max(40);
const TEAM_ADDRESS = /\/team\/(\d+)/;
const LARGEST_ID = 2_147_483_647;
export const MOST_ROUTES = 500;

/**
 * A team's id, however it was entered: as a number, or in the address of the team's conversation list, which ends
 * with it. Null when there is none in it.
 */
export function readTeamId(entered: string): number | null {
  const text = entered.trim();
  const digits = /^\d+$/.test(text) ? text : TEAM_ADDRESS.exec(text)?.[1];
  const teamId = Number(digits);
  return digits && teamId > 0 && teamId <= LARGEST_ID ? teamId : null;
}

const teamId = z
  .string()
  .trim()
  .min(1, "team-id-missing")
  .transform((entered, context) => {
    const number = readTeamId(entered);
    if (number !== null) return number;
    context.addIssue({ code: "custom", message: "team-id-malformed" });
    return z.NEVER;
  });

const intent = z
  .string()
  .trim()
  .min(1)
  .max(200, "intent-long")
  .regex(/^[^\s,]+$/, "intent-malformed")
  .regex(/^[^.].*[^.]$|^[^.]$/, "intent-dots");

const intents = z
  .array(intent)
  .max(100, "intents-many")
  .transform((list) => [...new Set(list)]);

const teamName = z.string().trim().max(80, "team-name-long");

/** A route as somebody saw it before changing it. */
const seenRoute = z.object({ id, teamName: z.string(), teamId: z.int(), intents: z.array(z.string()) });

export const saveRouteSchema = z.object({
  botId: id,
  /** The one to change, as it stood when its form was opened; none for a new one. */
  seen: seenRoute.optional(),
  /** Where a new one goes; without it under all others. */
  position: z.int().positive().optional(),
  teamName,
  teamId,
  intents: intents.refine((list) => list.length > 0, "intents-missing"),
});
export const saveDefaultSchema = z.object({ botId: id, teamName, teamId });
export const routeSchema = z.object({ botId: id, routeId: id });
const order = z.array(id).max(MOST_ROUTES);
/** `seen` is the order that they were moved from. */
export const orderRoutesSchema = z.object({ botId: id, seen: order, routeIds: order });

export type SaveRoute = z.infer<typeof saveRouteSchema>;
export type SeenRoute = z.infer<typeof seenRoute>;
export type SaveDefault = z.infer<typeof saveDefaultSchema>;
export type RouteOfBot = z.infer<typeof routeSchema>;
export type OrderRoutes = z.infer<typeof orderRoutesSchema>;
