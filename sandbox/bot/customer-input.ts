import { z } from "zod";

const attachment = z.object({
  url: z.url({ protocol: /^https?$/ }).max(2_048),
  name: z.string().max(255).optional(),
});

/** What a customer's screen may send. An id of its own makes sending the same twice harmless. */
export const writtenSchema = z
  .object({
    id: z.string().min(1).max(100).optional(),
    text: z.string().trim().max(10_000).default(""),
    attachments: z.array(attachment).max(15).default([]),
  })
  .refine(({ text, attachments }) => text !== "" || attachments.length > 0, "write something first");

export const typingSchema = z.object({ state: z.enum(["on", "off"]) });

/** The last message from the desk that is on the screen. */
export const readSchema = z.object({ upTo: z.string().min(1).max(200) });
