import type { ActionError } from "@/lib/entry/action-result";
import type { RouteLine } from "@/lib/routing/queries";

/** What was typed about a route, as it was typed. */
export type TypedRoute = { teamName: string; teamId: string; intents: string[] };

/** The route whose dialog is open; none for a new one. Refused, it opens again with what was typed. */
export type OpenedRoute = {
  route: RouteLine | null;
  isDefault: boolean;
  typed?: TypedRoute;
  error?: ActionError;
};
