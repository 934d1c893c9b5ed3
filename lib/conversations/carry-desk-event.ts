import { ChatwootError, outcomeOfChatwootError } from "@/lib/chatwoot/chatwoot-error";
import { applyDeskNews } from "@/lib/conversations/apply-desk-news";
import type { DeskNote } from "@/lib/conversations/desk-note";
import { findThread, type Thread } from "@/lib/conversations/find-thread";
import { readDeskWords } from "@/lib/conversations/read-desk-words";
import { takeInEdit } from "@/lib/conversations/take-in-edit";
import { takeInLook } from "@/lib/conversations/take-in-look";
import { takeInSeen } from "@/lib/conversations/take-in-seen";
import { takeInTyping } from "@/lib/conversations/take-in-typing";
import { sql } from "@/lib/db";
import type { Handler, Job } from "@/lib/deliveries/job";
import { INTAKE_POLICY } from "@/lib/deliveries/next-attempt";
import { type DeskOfBot, deskOf } from "@/lib/desk/desk-of";
import { done, type Outcome } from "@/lib/outcome";

type Event = { job: Job; thread: Thread; desk: DeskOfBot };

async function carry(job: Job): Promise<Outcome> {
  const note = job.payload.note as DeskNote;
  const desk = job.botId ? await deskOf(job.botId) : null;
  if (!desk) return done("not taken in: Chatwoot was switched off");
  const thread = await findThread(job, note);
  if (!thread) return done("not a conversation of this chatbot");
  const outcome = await takeIn({ job, thread, desk }, note);
  await takeInSeen(thread, job.payload.seenAt as number | null | undefined);
  return outcome;
}

function takeIn(event: Event, note: DeskNote): Promise<Outcome> {
  switch (note.kind) {
    case "word":
      return takeInWord(event, note.messageId);
    case "edit":
      // What was not read back yet is read as it is now.
      return note.messageId > event.thread.lastMessageId
        ? takeInWord(event, note.messageId)
        : takeInEdit(event, note);
    case "state":
      return takeInState(event, note.snapshot);
    case "look":
      return takeInLook(event, note.snapshot);
    case "typing":
      return takeInTyping(event, note);
  }
}

const IS_KNOWN = `select 1 from "Message" where "deskConversationId" = $1 and "chatwootMessageId" = $2`;

async function takeInWord({ thread, desk }: Event, messageId: number): Promise<Outcome> {
  const isPassed = messageId <= thread.lastMessageId;
  const known = isPassed ? await sql.query(IS_KNOWN, [thread.ids.deskConversationId, messageId]) : [];
  if (known.length > 0) return done("read back already");
  const read = isPassed ? await readPassed({ thread, desk }, messageId) : await readDeskWords(desk, thread);
  const readAsOf = isPassed ? 0 : thread.updatedAt;
  const { words } = await applyDeskNews({ ...thread.ids, snapshot: null, ...read, readAsOf });
  return done(words === 0 ? "nothing new" : `${words} from the desk`);
}

// Chatwoot draws a message's id before it commits: a reading may have seen a later word, and not yet this one.
async function readPassed({ thread, desk }: Pick<Event, "thread" | "desk">, messageId: number) {
  const { words } = await readDeskWords(desk, { ...thread, lastMessageId: messageId - 1 });
  return { words: words.filter((word) => word.chatwootMessageId === messageId && word.kind === "human") };
}

async function takeInState(
  { thread, desk }: Event,
  snapshot: Extract<DeskNote, { kind: "state" }>["snapshot"],
): Promise<Outcome> {
  if (snapshot.updatedAt <= thread.updatedAt) return done("older than what is known");
  // The last words go before the end that follows them, whichever webhook came first.
  const mayEnd = snapshot.status !== "open" && snapshot.status !== thread.status;
  const read = mayEnd
    ? { ...(await readDeskWords(desk, thread)), readAsOf: snapshot.updatedAt }
    : { words: [] };
  const { steps } = await applyDeskNews({ ...thread.ids, snapshot, ...read });
  return done([`${snapshot.status} at the desk`, ...steps].join(", "));
}

/** Takes in one webhook: reads back what it points at, and lets the conversation follow. */
export const carryDeskEvent: Handler = {
  run: async (job) => {
    try {
      return await carry(job);
    } catch (error) {
      if (error instanceof ChatwootError) return outcomeOfChatwootError(error);
      throw error;
    }
  },
  policy: INTAKE_POLICY,
};
