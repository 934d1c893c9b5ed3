const SECOND = 1000;

/** The time here while a recording is done again: no two looks tell the same, and every call has its own second. */
export class StageClock {
  /** How many calls were made before this one. */
  exchange = -1;
  private looks = 0;
  private readonly start = Date.now();

  readonly millis = () => {
    this.looks += 1;
    return this.start + this.looks + Math.max(0, this.exchange) * SECOND;
  };
}
