import { batonUrl } from "@/lib/baton-url";
import { type PrismaTransaction, sqlIn } from "@/lib/db";
import { enqueueLetter } from "@/lib/mail/enqueue-letter";

/** Tells the one whom an address belongs to that somebody wanted it; the one who wanted it learns nothing. */
export async function postAddressInUse(tx: PrismaTransaction, email: string): Promise<void> {
  const owner = await tx.user.findUnique({ where: { email } });
  if (!owner) return;
  await enqueueLetter(sqlIn(tx), {
    to: email,
    userId: owner.id,
    letter: "address-in-use",
    data: { name: owner.name, signInUrl: batonUrl("/sign-in"), resetUrl: batonUrl("/forgot-password") },
  });
}
