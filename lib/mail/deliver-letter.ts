import { z } from "zod";
import { sql } from "@/lib/db";
import type { Handler } from "@/lib/deliveries/job";
import { MAIL_POLICY } from "@/lib/deliveries/next-attempt";
import { env } from "@/lib/env";
import { LETTERS, type LetterName, renderLetter } from "@/lib/mail/letters";
import { sendLetter } from "@/lib/mail/send-letter";
import { done } from "@/lib/outcome";
import { open } from "@/lib/secret-box";

const payloadSchema = z.object({
  to: z.string(),
  letter: z.string().refine((name): name is LetterName => name in LETTERS),
  sealed: z.string().optional(),
});

const FORGET = `update "Delivery" set payload = payload - 'sealed' where id = $1`;

const messageId = (deliveryId: number): string =>
  `<letter-${deliveryId}@${new URL(env().BATON_URL).hostname.replace(/[[\]]/g, "")}>`;

/** Carries one letter. Once it is sent its row keeps only to whom it went, and which letter it was. */
export const deliverLetter: Handler = {
  policy: MAIL_POLICY,
  async run({ id, payload }) {
    const { to, letter, sealed } = payloadSchema.parse(payload);
    // Sent by an attempt that died before it could say so.
    if (!sealed) return done(`Sent to ${to}`);
    const rendered = renderLetter(letter, JSON.parse(open(sealed)));
    const outcome = await sendLetter({ ...rendered, to, messageId: messageId(id) });
    if (outcome.kind === "done") await sql.query(FORGET, [id]);
    return outcome;
  },
};
