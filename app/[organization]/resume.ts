"use server";

import { z } from "zod";
import { channelSchema } from "@/lib/channels/schema";
import { resumeCallbacks } from "@/lib/conversations/resume-callbacks";
import { resumeDesk } from "@/lib/desk/resume-desk";
import { ownerAction } from "@/lib/entry/action";

export const resumeDeskAction = ownerAction(z.object({}), resumeDesk);
export const resumeCallbacksAction = ownerAction(channelSchema, resumeCallbacks);
