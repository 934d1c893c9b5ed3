import type { PrismaTransaction } from "@/lib/db";
import { newId } from "@/lib/tokens";

type NewUser = { name: string; email: string; passwordHash: string; emailVerifiedAt?: Date };

/** Adds a person; null when the address has an account already, whoever was first. */
export async function createUser(tx: PrismaTransaction, user: NewUser): Promise<string | null> {
  const id = newId("usr");
  const { count } = await tx.user.createMany({ data: { id, ...user }, skipDuplicates: true });
  return count === 1 ? id : null;
}
