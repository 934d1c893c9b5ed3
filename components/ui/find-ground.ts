/** Where what floats is put: into the landmark or the dialog of its trigger, so that it is read as part of that. */
export const findGround = (trigger: HTMLElement): HTMLElement | null =>
  trigger.closest<HTMLElement>("main, header, [role='dialog']");
