import { EventEmitter } from "node:events";

const emitter = new EventEmitter().setMaxListeners(0);
let isOver = false;

/** Whether this process was told to stop. */
export const isStopping = (): boolean => isOver;

/** Tells whoever waits for something that this process stops. */
export function announceStop(): void {
  isOver = true;
  emitter.emit("stop");
}

/** Calls back when this process is told to stop; returns how to be called no more. */
export function onStop(listener: () => void): () => void {
  emitter.on("stop", listener);
  return () => emitter.off("stop", listener);
}
