import { createAccount, deleteAccount, markOfAccount, readAccount } from "@/lib/chatwoot/accounts";
import type { ChatwootAccess } from "@/lib/chatwoot/call-chatwoot";
import { ChatwootError } from "@/lib/chatwoot/chatwoot-error";
import { db } from "@/lib/db";
import type { SetupContext, Step } from "@/lib/desk/setup-context";
import { StepFailed } from "@/lib/desk/step-failed";

const LOOK_BACK = 50;

const isMissing = (error: unknown) =>
  error instanceof ChatwootError && (error.status === 404 || error.status === 401);

async function findMarked(platform: ChatwootAccess, mark: string, newest: number): Promise<number | null> {
  for (let id = newest - 1; id >= Math.max(1, newest - LOOK_BACK); id--) {
    const account = await readAccount(platform, id).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
    if (account && markOfAccount(account) === mark) return account.id;
  }
  return null;
}

// Chatwoot 4.15.1 cannot list a platform app's accounts (it answers 500). One that an interrupted attempt left is
// found from a new one's number downwards, by our mark, and then the new one goes again.
async function makeAccount({ platform, organization, desk, isSuspect }: SetupContext): Promise<number> {
  const made = await createAccount(platform, { name: organization.name, mark: desk.id });
  const earlier = isSuspect ? await findMarked(platform, desk.id, made.id) : null;
  if (earlier === null) return made.id;
  await deleteAccount(platform, made.id);
  return earlier;
}

/** Forgets what stood in an account that is gone, so that it is made again. */
async function forgetAccount(deskId: string): Promise<void> {
  await db.$transaction([
    db.desk.update({ where: { id: deskId }, data: { chatwootAccountId: null } }),
    db.deskOwner.updateMany({ where: { deskId }, data: { role: null, letterAt: null } }),
    db.inbox.updateMany({
      where: { deskId },
      data: { chatwootInboxId: null, agentBotId: null, enabledAt: null },
    }),
  ]);
}

async function checkAccount({ platform, desk }: SetupContext, id: number): Promise<boolean> {
  try {
    const account = await readAccount(platform, id);
    if (account.status === "active") return true;
    throw new StepFailed(
      "The Chatwoot account is suspended.",
      "Whoever runs Chatwoot makes it active again.",
    );
  } catch (error) {
    if (!(error instanceof ChatwootError) || error.status !== 404) throw error;
    await forgetAccount(desk.id);
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
