import { icon, part } from "./element";

/** Ticks what has happened; the first that has not is what to do now. */
export function drawSteps(done: boolean[]): void {
  const now = done.indexOf(false);
  const steps = [...part("steps").children] as HTMLElement[];
  steps.forEach((step, index) => {
    const mark = step.querySelector(".mark");
    const isDone = done[index] === true;
    step.classList.toggle("now", index === now || (now < 0 && index === steps.length - 1));
    if (step.classList.contains("done") === isDone || !mark) return;
    step.classList.toggle("done", isDone);
    const number = document.createElement("span");
    number.className = "n";
    number.textContent = String(index + 1);
    mark.replaceChildren(isDone ? icon("circle-check", 16) : number);
    step.querySelector(".hidden")?.replaceChildren(isDone ? "done: " : "");
  });
}
