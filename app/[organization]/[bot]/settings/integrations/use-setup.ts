"use client";

import { useLive } from "@/app/use-live";
import type { SetupView } from "@/lib/desk/queries";
import type { BotPlace } from "../../bot-place";
import { setupQuery } from "./setup-query";

/** Where the chatbot stands with Chatwoot, as long as one looks. */
export const useSetup = ({ organization, bot }: BotPlace, initial: SetupView): SetupView =>
  useLive(setupQuery(organization, bot), initial);
