import { type PrismaTransaction, sqlIn } from "@/lib/db";
import { setupDestination } from "@/lib/deliveries/destinations";
import { enqueueDelivery } from "@/lib/deliveries/enqueue-delivery";
import { SETUP_STEPS } from "@/lib/desk/schema";
import { newId } from "@/lib/tokens";

type Start = { organizationId: string; botId: string; startedBy: string };

/** Begins to set a bot up, unless that is going on; the id of the run. The caller holds the lock of the bot's row. */
export async function startSetupRun(
  tx: PrismaTransaction,
  { organizationId, botId, startedBy }: Start,
): Promise<string> {
  const running = await tx.setupRun.findFirst({ where: { botId, state: "running" } });
  if (running) return running.id;
  const runId = newId("run");
  const steps = SETUP_STEPS.map((name, index) => ({
    organizationId,
    position: index + 1,
    name,
    state: "waiting",
  }));
  await tx.setupRun.create({
    data: { id: runId, organizationId, botId, state: "running", startedBy, steps: { create: steps } },
  });
  await enqueueSetupRun(tx, { organizationId, botId, runId });
  return runId;
}

/** Has the steps of a run taken, after whatever else is being set up for the organization. */
export async function enqueueSetupRun(
  tx: PrismaTransaction,
  run: { organizationId: string; botId: string; runId: string },
): Promise<void> {
  const { organizationId, botId, runId } = run;
  await enqueueDelivery(sqlIn(tx), {
    organizationId,
    botId,
    lane: `setup:${organizationId}`,
    destination: setupDestination(organizationId),
    kind: "setup.run",
    payload: { runId },
  });
}
