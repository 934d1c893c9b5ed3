import { expect, test } from "vitest";
import { startBaton } from "@/lib/testing/start-baton";

test("a stop that is asked for as soon as Baton is ready ends it in order", async () => {
  const baton = await startBaton();
  const endings = [await baton.stop()];
  for (let again = 0; again < 2; again++) {
    await baton.start();
    endings.push(await baton.stop());
  }
  expect(endings).toEqual([0, 0, 0]);
});
