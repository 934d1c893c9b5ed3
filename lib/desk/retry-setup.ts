import { lockBot } from "@/lib/bots/lock-bot";
import { db } from "@/lib/db";
import { enqueueSetupRun } from "@/lib/desk/start-setup-run";
import { NotFound, Refusal } from "@/lib/errors";
import type { OwnerScope } from "@/lib/organizations/scope";

/** Goes on with a failed run, from the step that failed. */
export async function retrySetup(organization: OwnerScope, botId: string): Promise<void> {
  const { id: organizationId } = organization;
  await db.$transaction(async (tx) => {
    if (!(await lockBot(tx, botId))) throw new NotFound("chatbot");
    const run = await tx.setupRun.findFirst({
      where: { organizationId, botId },
      orderBy: { startedAt: "desc" },
    });
    const { count } = await tx.setupRun.updateMany({
      where: { id: run?.id ?? "", state: "failed" },
      data: { state: "running", endedAt: null },
    });
    if (!run || count === 0) throw new Refusal("conflict", "setup-not-failed");
    await tx.setupStep.updateMany({ where: { runId: run.id, state: "failed" }, data: { state: "waiting" } });
    await enqueueSetupRun(tx, { organizationId, botId, runId: run.id });
  });
}
