import { z } from "zod";
import { textAsShown } from "@/lib/organizations/schema";

const id = z.string().max(40);
const label = textAsShown.min(1, "channel-label-missing").max(80, "channel-label-long");
const callbackUrl = z
  .string()
  .trim()
  .max(2_048, "callback-url-long")
  .pipe(z.url({ protocol: /^https?$/, error: "callback-url-malformed" }));

export const createChannelSchema = z.object({ botId: id, label, callbackUrl });
export const changeChannelSchema = z.object({ botId: id, channelId: id, label, callbackUrl });
export const channelSchema = z.object({ botId: id, channelId: id });

export type CreateChannel = z.infer<typeof createChannelSchema>;
export type ChangeChannel = z.infer<typeof changeChannelSchema>;
export type ChannelOfBot = z.infer<typeof channelSchema>;
