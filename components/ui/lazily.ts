import { lazy } from "react";

// Next asks for a file twice itself; a version that was replaced meanwhile is not there however often one asks.
const TRIES = 5;
const WAIT = 1_000;

const online = () =>
  new Promise((resolve) => {
    if (navigator.onLine) setTimeout(resolve, WAIT);
    else addEventListener("online", resolve, { once: true });
  });

async function untilLoaded<Part>(load: () => Promise<Part>): Promise<Part> {
  for (let tries = 1; ; tries++) {
    try {
      return await load();
    } catch (error) {
      if (navigator.onLine && tries >= TRIES) throw error;
      await online();
    }
  }
}

type Part = Awaited<ReturnType<Parameters<typeof lazy>[0]>>["default"];

/** A part of a page that is loaded when it is first shown. Without a connection it comes with the connection. */
export const lazily = <One extends Part>(load: () => Promise<One>) =>
  lazy(async () => ({ default: await untilLoaded(load) }));
