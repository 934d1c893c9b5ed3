import { sql } from "@/lib/db";
import { log } from "@/lib/log";
import { keyIdOf, SEALED_PLACES, type SealedPlace } from "@/lib/sealed-places";
import { keyIds, open, seal } from "@/lib/secret-box";

const BATCH = 100;

const findOld = ({ table, box, among }: SealedPlace): string => `
select id::text, ${box} as box from "${table}"
where ${among} and ${keyIdOf(box)} <> $1 and id::text <> all($2::text[]) limit ${BATCH}`;

// Who writes another secret meanwhile, or seals this one anew in another process, was right.
const replace = ({ table, box, change }: SealedPlace): string => `
update "${table}" set ${change} where id = $1 and ${box} = $2 returning id`;

function sealedAnew(box: string): string | null {
  try {
    return seal(open(box));
  } catch {
    return null;
  }
}

async function sealPlace(place: SealedPlace): Promise<number> {
  const [current] = keyIds();
  const shut: string[] = [];
  for (let count = 0; ; ) {
    const rows = await sql.query<{ id: string; box: string }>(findOld(place), [current, shut]);
    for (const { id, box } of rows) {
      const anew = sealedAnew(box);
      if (anew) count += (await sql.query(replace(place), [id, box, anew])).length;
      else shut.push(id);
    }
    if (rows.length > 0) continue;
    if (shut.length > 0) log.warn({ table: place.table, rows: shut.slice(0, BATCH) }, "seal.shut");
    return count;
  }
}

/** Seals under the first key whatever an older one seals, so that the older one can go. Returns how much it was. */
export async function sealAnew(): Promise<number> {
  let count = 0;
  for (const place of SEALED_PLACES) count += await sealPlace(place);
  return count;
}
