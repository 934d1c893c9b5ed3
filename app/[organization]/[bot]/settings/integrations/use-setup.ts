"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { SetupView } from "@/lib/desk/queries";
import type { BotPlace } from "../../bot-place";
import { setupQuery } from "./setup-query";

/** Where the chatbot stands with Chatwoot: first what came with the page, then what the server says while one looks. */
export function useSetup(place: BotPlace, initial: SetupView): SetupView {
  const client = useQueryClient();
  const { organization, bot } = place;
  const { data } = useQuery({ ...setupQuery(organization, bot), initialData: initial });

  // A page that an action has drawn anew knows more than what was asked before it.
  useEffect(() => {
    client.setQueryData(setupQuery(organization, bot).queryKey, initial);
  }, [client, organization, bot, initial]);
  return data;
}
