import type { Sql } from "@/lib/db";
import { AppError } from "@/lib/errors";

const BY_NAME = `select id from "Message" where "conversationId" = $1 and "externalId" = $2`;
const BY_NUMBER = `select id from "Message" where "conversationId" = $1 and id = $2 and "externalId" is null`;

type Named = { name: string; field: "after" | "upTo" };

/**
 * The number of a message by the id that the API gives it: the runtime's own, else ours. A runtime may call its
 * messages as we call those that have no name; its word goes first.
 */
export async function findMessage(tx: Sql, conversationId: string, { name, field }: Named): Promise<number> {
  const [own] = await tx.query<{ id: number }>(BY_NAME, [conversationId, name]);
  if (own) return own.id;
  const number = /^msg_(\d{1,15})$/.exec(name)?.[1];
  const [ours] = number ? await tx.query<{ id: number }>(BY_NUMBER, [conversationId, number]) : [];
  if (ours) return ours.id;
  throw new AppError("invalid-request", `The conversation has no message "${name}".`, {
    fix: `Name a message of this conversation by its id, or leave «${field}» out: then all of them are meant.`,
    fields: { [field]: "is no message of this conversation" },
  });
}
