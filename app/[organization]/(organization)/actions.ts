"use server";

import { redirect } from "next/navigation";
import { createBot } from "@/lib/bots/create-bot";
import { createBotSchema } from "@/lib/bots/schema";
import { ownerAction } from "@/lib/entry/action";

export const createBotAction = ownerAction(createBotSchema, async (organization, input) => {
  const { slug } = await createBot(organization, input);
  redirect(`/${organization.slug}/${slug}`);
});
