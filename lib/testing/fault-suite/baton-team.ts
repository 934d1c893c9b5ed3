import { setTimeout as pause } from "node:timers/promises";
import { type BatonProcess, startBaton } from "@/lib/testing/start-baton";

/** Several processes of Baton on one database, each of which is started again as soon as it is gone. */
export type BatonTeam = {
  doors: string[];
  /** How often each was killed. */
  kills: number[];
  /** How often one ended although nobody killed it. */
  ownEnds: number;
  kill(member: number): Promise<void>;
  stop(): Promise<void>;
};

type Options = { size: number; env: Record<string, string>; words?: string[] };

const BEFORE_NEXT_TRY = 200;

/** Chatwoot's webhooks go to the first of them. */
export async function startTeam({ size, env, words }: Options): Promise<BatonTeam> {
  const members: BatonProcess[] = [];
  const reviving = new Map<number, Promise<void>>();
  let isStopping = false;

  function revive(member: number): Promise<void> {
    const work = async () => {
      while (!isStopping) {
        const isUp = await members[member]?.start().then(
          () => true,
          () => false,
        );
        if (isUp) return;
        // Its database may be away, too.
        await pause(BEFORE_NEXT_TRY);
      }
    };
    const revived = work();
    reviving.set(member, revived);
    return revived;
  }

  const team: BatonTeam = {
    doors: [],
    kills: Array.from({ length: size }, () => 0),
    ownEnds: 0,
    async kill(member) {
      await reviving.get(member);
      await members[member]?.kill();
      team.kills[member] = (team.kills[member] ?? 0) + 1;
      void revive(member);
    },
    async stop() {
      isStopping = true;
      await Promise.all(reviving.values());
      await Promise.all(members.map((member) => member.stop()));
    },
  };
  for (let member = 0; member < size; member++) {
    const onEnd = () => {
      team.ownEnds++;
      void revive(member);
    };
    const first = members[0]?.url;
    const shared: Record<string, string> = first ? { BATON_URL: first, CHATWOOT_WEBHOOK_URL: first } : {};
    const started = await startBaton({ ...shared, ...env }, { onEnd, ...(words && { words }) });
    members.push(started);
    team.doors.push(started.url);
  }
  return team;
}
