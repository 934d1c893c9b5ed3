import { isPassword } from "@/lib/auth/password";
import type { UserScope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { FieldRefusal } from "@/lib/errors";
import { returnTurns, takeTurn } from "@/lib/rate-limit";

const TURNS = { limit: 10, seconds: 900 };

/** Makes sure that it is really them, and not somebody at their open screen. `field` is where the error belongs. */
export async function checkPassword({ id }: UserScope, password: string, field: string): Promise<void> {
  const key = `password:${id}`;
  await takeTurn(key, TURNS);
  const user = await db.user.findUniqueOrThrow({ where: { id } });
  if (!(await isPassword(password, user.passwordHash)))
    throw new FieldRefusal("forbidden", { [field]: "password-wrong" });
  await returnTurns([key]);
}
