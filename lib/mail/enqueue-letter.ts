import type { Sql } from "@/lib/db";
import { MAIL_DESTINATION } from "@/lib/deliveries/destinations";
import { enqueueDelivery } from "@/lib/deliveries/enqueue-delivery";
import type { LetterData, LetterName } from "@/lib/mail/letters";
import { seal } from "@/lib/secret-box";

export type NewLetter<Name extends LetterName> = {
  to: string;
  userId?: string;
  organizationId?: string;
  letter: Name;
  data: LetterData<Name>;
};

/** Posts a letter in the transaction of its cause. Its data is sealed: letters hold links and passwords. */
export async function enqueueLetter<Name extends LetterName>(tx: Sql, input: NewLetter<Name>): Promise<void> {
  const { to, userId, organizationId = "", letter, data } = input;
  await enqueueDelivery(tx, {
    organizationId,
    lane: `mail:${to}`,
    destination: MAIL_DESTINATION,
    kind: "mail.letter",
    payload: { to, letter, ...(userId && { userId }), sealed: seal(JSON.stringify(data)) },
  });
}
