import { createUser } from "@/lib/auth/create-user";
import { hashPassword } from "@/lib/auth/password";
import { postAddressInUse } from "@/lib/auth/post-address-in-use";
import { postVerification } from "@/lib/auth/post-verification";
import type { SignUp } from "@/lib/auth/schema";
import type { Caller } from "@/lib/auth/scope";
import { inSteadyTime } from "@/lib/auth/steady-time";
import { db } from "@/lib/db";
import { takeLetterTurns } from "@/lib/mail/take-letter-turns";

const STEADY_MS = 250;

/** Makes an account and posts its letter. For an address that has one, only its letter differs: nobody else can tell. */
export async function signUp({ name, email, password }: SignUp, caller: Caller): Promise<void> {
  await takeLetterTurns({ to: email, by: { ip: caller.ip } });
  await inSteadyTime(STEADY_MS, async () => {
    const passwordHash = await hashPassword(password);
    await db.$transaction(async (tx) => {
      const id = await createUser(tx, { name, email, passwordHash });
      if (id === null) return postAddressInUse(tx, email);
      await postVerification(tx, { id, name, email });
    });
  });
}
