"use server";

import { resumeChannel } from "@/lib/channels/resume-channel";
import { revealSecret } from "@/lib/channels/reveal-secret";
import { rotateSecret } from "@/lib/channels/rotate-secret";
import { channelSchema } from "@/lib/channels/schema";
import { sendTestEvent } from "@/lib/channels/send-test-event";
import { ownerAction } from "@/lib/entry/action";

export const sendTestEventAction = ownerAction(channelSchema, sendTestEvent);
export const resumeChannelAction = ownerAction(channelSchema, resumeChannel);
export const revealSecretAction = ownerAction(channelSchema, revealSecret);
export const rotateSecretAction = ownerAction(channelSchema, rotateSecret);
