import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { z } from "zod";
import { misfit, refusal, type Texts } from "@/lib/entry/action-result";
import { AppError, FieldRefusal, NotFound, Refusal } from "@/lib/errors";
import messages from "@/messages/en.json";

const texts = createTranslator({ locale: "en", messages }) as Texts;
const said = (error: unknown) => refusal(error, "req_1", texts).error;

test("a refusal is said in the console's own words, with its way out", () => {
  expect(said(new Refusal("conflict", "last-owner", { name: "Ben" }))).toEqual({
    code: "conflict",
    message: "Ben is the last owner.",
    fix: "Set somebody else as owner first.",
  });
  expect(said(new Refusal("conflict", "email-verified", { email: "ben@acme.test" }))).toEqual({
    code: "conflict",
    message: "ben@acme.test is verified already.",
  });
});

test("what is not there, or came too often, is said in the console's words whoever refused it", () => {
  expect(said(new NotFound("chatbot"))).toEqual({
    code: "not-found",
    message: "There is nothing of this kind any more.",
    fix: "Somebody may have removed it: look at the page anew.",
  });
  const tooOften = (retryAfter: number) =>
    said(
      new AppError("rate-limited", "That was tried too often.", {
        fix: "In the words of the API.",
        retryAfter,
      }),
    );
  expect(tooOften(1).fix).toBe("Try again in 1 second.");
  expect(tooOften(40).fix).toBe("Try again in 40 seconds.");
  expect(tooOften(840).fix).toBe("Try again in 14 minutes.");
});

test("what has no words of the console's keeps its own", () => {
  const error = new AppError("conflict", "The account is suspended.", { fix: "Make it active again." });
  expect(said(error)).toEqual({
    code: "conflict",
    message: "The account is suspended.",
    fix: "Make it active again.",
  });
});

test("what broke is not told, only the number to ask about", () => {
  const error = said(new Error("connect ECONNREFUSED postgres:secret@db"));
  expect(JSON.stringify(error)).not.toContain("secret");
  expect(error).toMatchObject({ code: "internal", fix: expect.stringContaining("req_1") });
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
  const error = said(
    new FieldRefusal("invalid-request", { name: "organization-name-reserved" }, { wanted: "docs" }),
  );
  const words = "Baton needs the address “docs” itself. Choose another name.";
  expect(error).toEqual({ code: "invalid-request", message: words, fields: { name: words } });
});
