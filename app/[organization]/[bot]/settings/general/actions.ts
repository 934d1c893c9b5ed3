"use server";

import { redirect } from "next/navigation";
import { changeBot } from "@/lib/bots/change-bot";
import { deleteBot } from "@/lib/bots/delete-bot";
import { changeMirrorSchema, deleteBotSchema, renameBotSchema } from "@/lib/bots/schema";
import { renameBot } from "@/lib/desk/rename-bot";
import { ownerAction } from "@/lib/entry/action";

export const renameBotAction = ownerAction(renameBotSchema, renameBot);
export const changeMirrorAction = ownerAction(changeMirrorSchema, changeBot);

export const deleteBotAction = ownerAction(deleteBotSchema, async (organization, deletion) => {
  await deleteBot(organization, deletion);
  redirect(`/${organization.slug}`);
});
