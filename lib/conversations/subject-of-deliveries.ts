import { describeDeliveries } from "@/lib/deliveries/describe-deliveries";

/** What the audit calls deliveries: one by its kind and lane, several by their numbers. */
export async function subjectOfDeliveries(ids: number[]): Promise<string> {
  const [one] = ids.length === 1 ? await describeDeliveries(ids) : [];
  return one ? `${one.kind}, ${one.lane}` : ids.map((id) => `#${id}`).join(", ");
}
