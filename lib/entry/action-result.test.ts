import { expect, test } from "vitest";
import { z } from "zod";
import { misfit, refusal } from "@/lib/entry/action-result";
import { AppError } from "@/lib/errors";

const same = (key: string) => key;

test("a refusal of ours keeps its words and its way out", () => {
  const error = new AppError("conflict", "Ben is the last owner.", {
    fix: "Set somebody else as owner first.",
  });
  expect(refusal(error, "req_1", same)).toEqual({
    ok: false,
    error: { code: "conflict", message: "Ben is the last owner.", fix: "Set somebody else as owner first." },
  });
});

test("what broke is not told, only the number to ask about", () => {
  const result = refusal(new Error("connect ECONNREFUSED postgres:secret@db"), "req_1", same);
  expect(JSON.stringify(result)).not.toContain("secret");
  expect(result.error).toMatchObject({ code: "internal", fix: expect.stringContaining("req_1") });
});

test("a schema's findings stand at their fields, one each, in words", () => {
  const schema = z.object({
    email: z.string().min(1, "missing").max(0, "long"),
    route: z.object({ team: z.number("no-number") }),
  });
  const { error } = schema.safeParse({ email: "", route: { team: "x" } });
  const result = error && misfit(error, (key) => `«${key}»`);
  expect(result?.error).toEqual({
    code: "invalid-request",
    message: "«missing»",
    fields: { email: "«missing»", "route.team": "«no-number»" },
  });
});

test("a refusal at a field is put into words there", () => {
  const error = new AppError("conflict", "Taken.", { fields: { label: "channel-label-taken" } });
  expect(refusal(error, "req_1", (key) => `«${key}»`).error.fields).toEqual({
    label: "«channel-label-taken»",
  });
});
