/** A step cannot go on until somebody does something: `fix` says what. */
export class StepFailed extends Error {
  constructor(
    message: string,
    readonly fix: string,
  ) {
    super(message);
    this.name = "StepFailed";
  }
}
