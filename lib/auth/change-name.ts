import type { UserScope } from "@/lib/auth/scope";
import { db } from "@/lib/db";

export async function changeName(user: UserScope, { name }: { name: string }): Promise<void> {
  await db.user.update({ where: { id: user.id }, data: { name } });
}
