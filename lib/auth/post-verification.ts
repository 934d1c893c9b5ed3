import { issueMailToken } from "@/lib/auth/mail-token";
import { batonUrl } from "@/lib/baton-url";
import { type PrismaTransaction, sqlIn } from "@/lib/db";
import { enqueueLetter } from "@/lib/mail/enqueue-letter";

type Person = { id: string; name: string; email: string };

/** A new link that proves this address, for a letter that somebody is about to write. */
export async function verificationUrl(
  tx: PrismaTransaction,
  { id, email }: Omit<Person, "name">,
): Promise<string> {
  const token = await issueMailToken(tx, { userId: id, email, purpose: "verify-email" });
  return batonUrl(`/verify-email?token=${token}`);
}

/** Posts the letter that proves an address of this person. */
export async function postVerification(tx: PrismaTransaction, person: Person): Promise<void> {
  const url = await verificationUrl(tx, person);
  const { id, name, email } = person;
  await enqueueLetter(sqlIn(tx), { to: email, userId: id, letter: "verify-email", data: { name, url } });
}
