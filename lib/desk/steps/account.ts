import { createAccount, deleteAccount, markOfAccount, readAccount } from "@/lib/chatwoot/accounts";
import type { ChatwootAccess } from "@/lib/chatwoot/call-chatwoot";
import { ChatwootError } from "@/lib/chatwoot/chatwoot-error";
import { db } from "@/lib/db";
import { forgetAccount } from "@/lib/desk/forget-account";
import type { SetupContext, Step } from "@/lib/desk/setup-context";
import { StepFailed } from "@/lib/desk/step-failed";
import { log } from "@/lib/log";

const LOOK_BACK = 50;

const isMissing = (error: unknown) =>
  error instanceof ChatwootError && (error.status === 404 || error.status === 401);

/** The accounts that bear our mark below a number, the oldest first. */
async function listMarked(platform: ChatwootAccess, mark: string, newest: number): Promise<number[]> {
  const marked: number[] = [];
  for (let id = newest - 1; id >= Math.max(1, newest - LOOK_BACK); id--) {
    const account = await readAccount(platform, id).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
    if (account && markOfAccount(account) === mark) marked.unshift(account.id);
  }
  return marked;
}

const wasTriedBefore = async ({ organization, runId }: SetupContext): Promise<boolean> =>
  (await db.setupStep.count({
    where: {
      organizationId: organization.id,
      name: "account",
      startedAt: { not: null },
      runId: { not: runId },
    },
  })) > 0;

/** One that stays behind holds nothing and disturbs nobody. */
const tidyUp = (platform: ChatwootAccess, id: number): Promise<unknown> =>
  deleteAccount(platform, id).catch((error: unknown) => log.warn({ account: id, error }, "account.stays"));

// Chatwoot 4.15.1 cannot list a platform app's accounts (it answers 500). Those that interrupted attempts left are
// found from a new one's number downwards, by our mark: the oldest stays, and the others go again.
async function makeAccount(context: SetupContext): Promise<number> {
  const { platform, organization, desk, isSuspect } = context;
  const made = await createAccount(platform, { name: organization.name, mark: desk.id });
  const mayBeMore = isSuspect || (await wasTriedBefore(context));
  const earlier = mayBeMore ? await listMarked(platform, desk.id, made.id) : [];
  const [kept = made.id, ...others] = [...earlier, made.id];
  for (const id of others) await tidyUp(platform, id);
  return kept;
}

async function checkAccount(context: SetupContext, id: number): Promise<boolean> {
  const { platform, desk, organization, bot, startedBy } = context;
  try {
    const account = await readAccount(platform, id);
    if (account.status === "active") return true;
    throw new StepFailed(
      "The Chatwoot account is suspended.",
      "Whoever runs Chatwoot makes it active again.",
    );
  } catch (error) {
    if (!(error instanceof ChatwootError) || error.status !== 404) throw error;
    await forgetAccount({ deskId: desk.id, organizationId: organization.id, botId: bot.id, startedBy });
    return false;
  }
}

/** The organization's account in Chatwoot. */
export const account: Step = async (context) => {
  const { desk, organization } = context;
  const known = desk.chatwootAccountId;
  if (known !== null && (await checkAccount(context, known)))
    return { name: organization.name, number: known };
  const number = await makeAccount(context);
  await db.desk.update({ where: { id: desk.id }, data: { chatwootAccountId: number } });
  return { name: organization.name, number };
};
