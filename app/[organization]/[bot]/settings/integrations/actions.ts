"use server";

import { changeChannel } from "@/lib/channels/change-channel";
import { createChannel } from "@/lib/channels/create-channel";
import { deleteChannel } from "@/lib/channels/delete-channel";
import { changeChannelSchema, channelSchema, createChannelSchema } from "@/lib/channels/schema";
import { switchOffDesk } from "@/lib/conversations/switch-off-desk";
import { enableDesk } from "@/lib/desk/enable-desk";
import { retrySetup } from "@/lib/desk/retry-setup";
import { botSchema } from "@/lib/desk/schema";
import { ownerAction } from "@/lib/entry/action";

export const createChannelAction = ownerAction(createChannelSchema, createChannel);
export const changeChannelAction = ownerAction(changeChannelSchema, changeChannel);
export const deleteChannelAction = ownerAction(channelSchema, deleteChannel);

export const switchOnAction = ownerAction(botSchema, (organization, { botId }) =>
  enableDesk(organization, botId),
);
export const trySetupAgainAction = ownerAction(botSchema, (organization, { botId }) =>
  retrySetup(organization, botId),
);
export const switchOffAction = ownerAction(botSchema, (organization, { botId }) =>
  switchOffDesk(organization, botId),
);
