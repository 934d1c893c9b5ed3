"use server";

import { z } from "zod";
import { resumeChannel } from "@/lib/channels/resume-channel";
import { channelSchema } from "@/lib/channels/schema";
import { resumeDesk } from "@/lib/desk/resume-desk";
import { ownerAction } from "@/lib/entry/action";

export const resumeDeskAction = ownerAction(z.object({}), resumeDesk);
export const resumeCallbacksAction = ownerAction(channelSchema, resumeChannel);
