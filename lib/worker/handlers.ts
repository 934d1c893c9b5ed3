import { CALLBACK_TYPES } from "@/lib/callbacks/callback-event";
import { carryClose } from "@/lib/conversations/carry-close";
import { carryDeskEvent } from "@/lib/conversations/carry-desk-event";
import { carryEvent, carryWords } from "@/lib/conversations/carry-event";
import { carryHandOff } from "@/lib/conversations/carry-hand-off";
import { carryHistory } from "@/lib/conversations/carry-history";
import { carryLostDesk } from "@/lib/conversations/carry-lost-desk";
import { carryMessage } from "@/lib/conversations/carry-message";
import { carryReceipt } from "@/lib/conversations/carry-receipt";
import { carryReconcile } from "@/lib/conversations/carry-reconcile";
import { carryTakeOver } from "@/lib/conversations/carry-take-over";
import { carryTyping } from "@/lib/conversations/carry-typing";
import { planReconcile } from "@/lib/conversations/enqueue-reconcile";
import type { Handler } from "@/lib/deliveries/job";
import { carryCheck } from "@/lib/desk/carry-check";
import { carryName } from "@/lib/desk/carry-name";
import { carryOwners } from "@/lib/desk/carry-owners";
import { carryProbe } from "@/lib/desk/carry-probe";
import { carrySetupRun } from "@/lib/desk/carry-setup-run";
import { enqueueCheck, planCheck } from "@/lib/desk/enqueue-check";
import { deliverLetter } from "@/lib/mail/deliver-letter";
import { carryVerified } from "@/lib/organizations/carry-verified";
import type { Handlers } from "@/lib/worker/attempt-delivery";
import { RECURRING } from "@/lib/worker/recurring";

type After = (organizationId: string) => Promise<void>;

const then = ({ run, policy }: Handler, ...after: After[]): Handler => ({
  policy,
  run: async (job) => {
    const outcome = await run(job);
    if (outcome.kind === "done") for (const next of after) await next(job.organizationId);
    return outcome;
  },
});

/** Once a desk is set up, it is read back and looked at from time to time. */
const planBoth: After = async (organizationId) => {
  await planReconcile(organizationId, { isBusy: true, isOwnTurn: false });
  await planCheck(organizationId, { isOwnTurn: false });
};
const check: After = (organizationId) => enqueueCheck(organizationId);

const callbacks = Object.fromEntries(CALLBACK_TYPES.map((type) => [type, carryEvent]));

/** Every kind of delivery that there is, and who carries it. */
export const HANDLERS: Handlers = {
  "desk.message": carryMessage,
  "desk.history": carryHistory,
  "desk.hand-off": carryHandOff,
  "desk.take-over": carryTakeOver,
  "desk.close": carryClose,
  "desk.lost": carryLostDesk,
  "desk.typing": carryTyping,
  "desk.receipt": carryReceipt,
  "desk.event": carryDeskEvent,
  "desk.reconcile": carryReconcile,
  "setup.run": then(carrySetupRun, planBoth, check),
  "setup.owners": then(carryOwners, check),
  "setup.name": carryName,
  "setup.check": carryCheck,
  "setup.probe": carryProbe,
  "mail.letter": deliverLetter,
  "people.verified": carryVerified,
  ...callbacks,
  "message.created": carryWords,
  ...RECURRING,
};
