import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { resumeDesk } from "@/lib/desk/resume-desk";
import { startFaultyWorld } from "@/lib/testing/start-faulty-world";
import { waitFor } from "@/lib/testing/wait-for";
import type { NewFaultRule } from "@/sandbox/faults/fault-rule";

const { world, bot, desk, talk, texts, failed, reset } = await startFaultyWorld();
afterAll(() => world.stop());
beforeEach(reset);

const writing = { on: "request", method: "POST", path: "/messages$", times: 1 } as const;

describe("the desk, while messages are carried there: each arrives once, in order", () => {
  test.each<[string, NewFaultRule]>([
    ["answers 500", { ...writing, fault: "refuse", status: 500 }],
    ["answers 502", { ...writing, fault: "refuse", status: 502 }],
    ["answers 502 although it did the work", { ...writing, fault: "apply-then-refuse", status: 502 }],
    ["answers 503", { ...writing, fault: "refuse", status: 503 }],
    ["answers 429 and says when to come again", { ...writing, fault: "refuse", status: 429, retryAfter: 1 }],
    ["cuts the line before the work", { ...writing, fault: "reset" }],
    ["cuts the line after the work", { ...writing, fault: "apply-then-reset" }],
    ["does not answer in time", { ...writing, fault: "hang", ms: 5_000 }],
    ["does the work and does not answer in time", { ...writing, fault: "apply-then-hang", ms: 5_000 }],
    ["answers slowly", { ...writing, fault: "slow", ms: 500 }],
  ])("%s", async (_, rule) => {
    const t = talk();
    await t.user("zero");
    const number = await t.at("zero");
    desk.set(rule);
    for (const text of ["one", "two", "three"]) await t.user(text);
    await t.at("three");
    expect(texts(number)).toEqual(["zero", "one", "two", "three"]);
    expect(desk.list()[0]?.taken).toBe(1);
  });

  test.each<[string, NewFaultRule["fault"], string]>([
    ["cuts the line after it made a contact", "apply-then-reset", "/contacts$"],
    ["cuts the line after it began a conversation", "apply-then-reset", "/conversations$"],
    ["makes a contact and does not answer in time", "apply-then-hang", "/contacts$"],
    ["begins a conversation and does not answer in time", "apply-then-hang", "/conversations$"],
  ])("%s: there is one", async (_, fault, path) => {
    desk.set({ on: "request", fault, method: "POST", path, times: 1, ms: 5_000 } as NewFaultRule);
    const t = talk();
    await t.user("Hi");
    await t.at("Hi");
    const { store } = world.chatwoot;
    const { id } = await db.conversation.findFirstOrThrow({ where: { externalId: t.id } });
    const [place, ...more] = store.by.contactInboxesOfSource.all(id);
    expect(more).toEqual([]);
    expect(store.by.conversationsOfContact.all(place?.contactId ?? 0)).toHaveLength(1);
  });

  test("refuses one message with 422: that one is dead and says why, and the others go on", async () => {
    const t = talk();
    await t.user("zero");
    const number = await t.at("zero");
    desk.set({ ...writing, fault: "refuse", status: 422 });
    for (const text of ["one", "two"]) await t.user(text);
    await t.at("two");
    expect(texts(number)).toEqual(["zero", "two"]);
    const dead = await db.delivery.findFirstOrThrow({ where: { state: "dead", kind: "desk.message" } });
    expect(dead.says).toContain("a fault was asked for");
  });

  test("answers 429 and does not say when to come again: it is left alone for half a minute", async () => {
    const t = talk();
    await t.user("zero");
    const number = await t.at("zero");
    desk.set({ ...writing, fault: "refuse", status: 429 });
    for (const text of ["one", "two"]) await t.user(text);
    const { dueAt, again } = await failed(t);
    expect(Math.round((dueAt.getTime() - Date.now()) / 10_000)).toBe(3);
    await again();
    await t.at("two");
    expect(texts(number)).toEqual(["zero", "one", "two"]);
  });

  test("answers 404, because the conversation is gone: it goes on in a fresh one", async () => {
    const t = talk();
    await t.user("zero");
    const number = await t.at("zero");
    desk.set({ ...writing, fault: "refuse", status: 404 });
    for (const text of ["one", "two"]) await t.user(text);
    const fresh = await t.at("two");
    expect([texts(number), texts(fresh)]).toEqual([["zero"], ["one", "two"]]);
  });

  async function shutOut() {
    const t = talk();
    await t.user("zero");
    const number = await t.at("zero");
    desk.set({ on: "request", fault: "refuse", status: 401 });
    for (const text of ["one", "two"]) await t.user(text);
    await waitFor("it is paused", async () => (await findings()) === 1);
    return { t, number };
  }

  const { id: organizationId } = bot.organization;
  const findings = () =>
    db.finding.count({ where: { organizationId, code: "desk-paused", resolvedAt: null } });

  test("refuses us with 401: nothing is spent, one finding says so, and it goes on by itself when we are let in", async () => {
    const { t, number } = await shutOut();
    await pause(300);
    const waiting = await db.delivery.findMany({ where: { state: "pending", kind: "desk.message" } });
    expect(waiting.map(({ attempts }) => attempts)).toEqual([0, 0]);
    desk.clear();
    const at = { dueAt: new Date() };
    await db.delivery.updateMany({ where: { kind: "setup.probe", state: "pending" }, data: at });
    await db.lane.updateMany({ where: { lane: `probe:${organizationId}` }, data: at });
    await t.at("two");
    expect(texts(number)).toEqual(["zero", "one", "two"]);
    expect(await findings()).toBe(0);
  });

  test("refuses us with 401: it goes on when an owner has repaired it and says so", async () => {
    const { t, number } = await shutOut();
    desk.clear();
    await resumeDesk(bot.organization);
    await t.at("two");
    expect(texts(number)).toEqual(["zero", "one", "two"]);
    expect(await findings()).toBe(0);
  });

  test("is away for a while: when it is back, everything arrives at once and in order", async () => {
    const talks = Array.from({ length: 8 }, talk);
    for (const t of talks) await t.user("zero");
    const numbers = await Promise.all(talks.map((t) => t.at("zero")));
    desk.set({ on: "request", fault: "refuse", status: 503 });
    for (const n of [1, 2, 3]) await Promise.all(talks.map((t) => t.user(`line ${n}`)));
    await waitFor("it is left alone", () =>
      db.destination.findFirst({ where: { organizationId, heldUntil: { gt: new Date() } } }),
    );
    desk.clear();
    await Promise.all(talks.map((t) => t.at("line 3")));
    for (const number of numbers) expect(texts(number)).toEqual(["zero", "line 1", "line 2", "line 3"]);
  });
});
