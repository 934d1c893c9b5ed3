import { STATUS_CODES } from "node:http";
import { sql } from "@/lib/db";
import { type DeliveryLine, describeDeliveries } from "@/lib/deliveries/describe-deliveries";
import type { Bot } from "@/lib/deliveries/scope";
import type { Settlement } from "@/lib/deliveries/settle-deliveries";
import type { Exchange } from "@/lib/outcome";

export type AttemptLine = {
  number: number;
  startedAt: string;
  ms: number;
  outcome: Settlement["outcome"];
  status: number | null;
};

export type Shown = {
  number: number;
  exchange: Exchange | null;
  /** What the status of the answer is called in HTTP. */
  phrase: string | null;
};

export type DeliveryView = DeliveryLine & {
  /** The newest, in order. */
  tries: AttemptLine[];
  /** What went over the wire in the chosen one, when that was kept. */
  shown: Shown | null;
};

const MOST_ATTEMPTS = 50;

const MAY_SEE = `select 1 from "Delivery" where id = $1 and ("botId" = $2 or ("organizationId" = $3 and "botId" is null))`;

const ATTEMPTS = `
select number, "startedAt", ms, outcome, status from "Attempt" where "deliveryId" = $1 order by number desc limit $2`;

const EXCHANGE = `select detail from "Attempt" where "deliveryId" = $1 and number = $2`;

type AttemptRow = Omit<AttemptLine, "startedAt"> & { startedAt: Date };

const isLetter = (kind: string): boolean => kind.startsWith("mail.");

// Letters hold links and passwords: to whom one went is all that anybody may see.
function withoutLetter(kind: string, exchange: Exchange | null): Exchange | null {
  if (!exchange || !isLetter(kind)) return exchange;
  const { method, url } = exchange.request;
  return { ...exchange, request: { method, url } };
}

function shownOf(kind: string, number: number, detail: Exchange | null): Shown {
  const phrase = STATUS_CODES[detail?.answer?.status ?? 0] ?? null;
  return { number, exchange: withoutLetter(kind, detail), phrase };
}

/** One delivery with its attempts; `attempt` chooses whose request and answer are shown, else the last. Null: no such. */
export async function readDelivery(bot: Bot, id: number, attempt?: number): Promise<DeliveryView | null> {
  if ((await sql.query(MAY_SEE, [id, bot.id, bot.organizationId])).length === 0) return null;
  const [[line], attempts] = await Promise.all([
    describeDeliveries([id]),
    sql.query<AttemptRow>(ATTEMPTS, [id, MOST_ATTEMPTS]),
  ]);
  if (!line) return null;
  const number = attempt ?? attempts[0]?.number;
  const [row] =
    number === undefined ? [] : await sql.query<{ detail: Exchange | null }>(EXCHANGE, [id, number]);
  return {
    ...line,
    tries: attempts.reverse().map((one) => ({ ...one, startedAt: one.startedAt.toISOString() })),
    shown: row && number !== undefined ? shownOf(line.kind, number, row.detail) : null,
  };
}
