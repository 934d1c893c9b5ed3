"use server";

import { z } from "zod";
import { openDesk } from "@/lib/desk/open-desk";
import { ownerAction } from "@/lib/entry/action";

/** Where this owner is signed in at Chatwoot, once: made when it is asked for. */
export const openChatwootAction = ownerAction(z.object({}), openDesk);
