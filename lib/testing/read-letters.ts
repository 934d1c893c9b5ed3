import { sql } from "@/lib/db";
import type { LetterData, LetterName } from "@/lib/mail/letters";
import { open } from "@/lib/secret-box";

type Row = { payload: { letter: LetterName; sealed: string } };

/** The letters that wait for an address, the oldest first, unsealed. */
export async function lettersTo<Name extends LetterName = LetterName>(address: string) {
  const rows = await sql.query<Row>(`select payload from "Delivery" where lane = $1 order by id`, [
    `mail:${address}`,
  ]);
  return rows.map(({ payload }) => ({
    letter: payload.letter,
    data: JSON.parse(open(payload.sealed)) as LetterData<Name>,
  }));
}

/** The secret in the link of the newest letter to an address. */
export async function tokenFor(address: string): Promise<string> {
  const last = (await lettersTo(address)).at(-1);
  if (!last) throw new Error(`No letter to ${address}`);
  const url = new URL((last.data as { url: string }).url);
  return url.searchParams.get("token") ?? url.pathname.split("/").at(-1) ?? "";
}
