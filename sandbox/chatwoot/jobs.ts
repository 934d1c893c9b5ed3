/** The background workers: what a request leaves behind is done a moment after its answer, in order. */
export type Jobs = {
  later(job: () => void): void;
  /** When nothing is left to be done. */
  done(): Promise<void>;
  readonly isBusy: boolean;
  stop(): void;
};

export function startJobs(report: (error: unknown) => void): Jobs {
  let queue: (() => void)[] = [];
  let waiting: (() => void)[] = [];
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const work = () => {
    for (let next = queue.shift(); next; next = queue.shift()) attempt(next, report);
    timer = undefined;
    for (const resolve of waiting.splice(0)) resolve();
  };
  return {
    later(job) {
      if (stopped) return;
      queue.push(job);
      timer ??= setTimeout(work, 1);
    },
    get isBusy() {
      return timer !== undefined;
    },
    done: () => (timer ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
    stop() {
      stopped = true;
      clearTimeout(timer);
      timer = undefined;
      queue = [];
      for (const resolve of waiting) resolve();
      waiting = [];
    },
  };
}

function attempt(job: () => void, report: (error: unknown) => void): void {
  try {
    job();
  } catch (error) {
    report(error);
  }
}
