import { putAccountUser } from "@/lib/chatwoot/account-users";
import { createUser, markOfUser } from "@/lib/chatwoot/users";
import { db } from "@/lib/db";
import type { StepWords } from "@/lib/desk/schema";
import type { DeskPlace } from "@/lib/desk/setup-context";
import { StepFailed } from "@/lib/desk/step-failed";
import { open, seal } from "@/lib/secret-box";

/** Its name, which the document and the agents know. */
const BOT_AGENT_NAME = "BotAgent1";

/** Baton's own user, always an administrator: without that it could not assign conversations to teams. */
export async function botAgent({ platform, desk }: Pick<DeskPlace, "platform" | "desk">): Promise<StepWords> {
  if (desk.chatwootAccountId === null) throw new Error("The desk has no account yet");
  const user = await createUser(platform, {
    name: BOT_AGENT_NAME,
    email: desk.botAgentEmail,
    password: open(desk.botAgentPasswordSealed),
    mark: desk.id,
  });
  if (markOfUser(user) !== desk.id) {
    throw new StepFailed(
      `Chatwoot has a user with the address ${desk.botAgentEmail} who is not Baton's.`,
      "Remove that user in Chatwoot, then try again.",
    );
  }
  await putAccountUser(platform, desk.chatwootAccountId, { userId: user.id, role: "administrator" });
  const data = { botAgentId: user.id, botAgentTokenSealed: seal(user.access_token) };
  await db.desk.update({ where: { id: desk.id }, data });
  return {};
}
