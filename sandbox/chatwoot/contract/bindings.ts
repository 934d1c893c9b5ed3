/** Which live id, token or secret stands for which recorded one. */
export class Bindings {
  private readonly live = new Map<string, unknown>();
  private readonly recorded = new Map<string, unknown>();

  find(kind: string, recorded: unknown): unknown {
    return this.live.get(`${kind} ${recorded}`);
  }

  /** Why these two cannot stand for each other, or null. The same token may have been recorded by two names. */
  conflict(kind: string, recorded: unknown, live: unknown): string | null {
    const known = this.live.get(`${kind} ${recorded}`);
    if (known !== undefined && known !== live) return `${kind} ${recorded} is ${known} here, got ${live}`;
    const other = this.recorded.get(`${kind} ${live}`);
    const isNew = other !== undefined && other !== recorded && kind !== "token";
    return isNew ? `${kind} ${live} stands for ${other}, expected another for ${recorded}` : null;
  }

  bind(kind: string, recorded: unknown, live: unknown): void {
    this.live.set(`${kind} ${recorded}`, live);
    this.recorded.set(`${kind} ${live}`, recorded);
  }
}
