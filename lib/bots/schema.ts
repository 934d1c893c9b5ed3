import { z } from "zod";
import { MIRRORS } from "@/lib/bots/choices";
import { textAsShown } from "@/lib/organizations/schema";

// Messages are keys of `fields` in messages/.
const name = textAsShown.min(1, "bot-name-missing").max(60, "bot-name-long");
const id = z.string().max(40);

export const createBotSchema = z.object({ name });
export const renameBotSchema = z.object({ botId: id, name });
export const changeMirrorSchema = z.object({ botId: id, mirror: z.enum(MIRRORS) });
/** Deleting asks for the name, so that nobody deletes the neighbour. */
export const deleteBotSchema = z.object({ botId: id, name: textAsShown });
export const issueKeySchema = z.object({
  botId: id,
  name: textAsShown.min(1, "key-name-missing").max(60, "key-name-long"),
});
export const revokeKeySchema = z.object({ botId: id, keyId: id });
