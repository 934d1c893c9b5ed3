/** What a door for our own pages refused, with the status it gave. */
export class DoorError extends Error {
  constructor(
    path: string,
    readonly status: number,
  ) {
    super(`${path} answered ${status}`);
    this.name = "DoorError";
  }
}
