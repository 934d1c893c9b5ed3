import { z } from "zod";
import { cleanText } from "@/lib/clean-text";

const LONGEST_TEXT = 150_000;
export const MOST_ATTACHMENTS = 15;

export const CONVERSATION_STATES = ["bot", "waiting", "human"] as const;
export type ConversationState = (typeof CONVERSATION_STATES)[number];

/** Who speaks now. */
export const ownerOf = (state: ConversationState): "bot" | "human" => (state === "bot" ? "bot" : "human");

/** An id of the runtime's own: any text up to 200 characters. */
export const externalIdSchema = z
  .string()
  .min(1, "must not be empty")
  .max(200, "must have at most 200 characters")
  // PostgreSQL cannot keep them, and an id that is changed is another.
  .refine((id) => cleanText(id) === id, "must not hold a NUL character or half of a surrogate pair");

const words = (longest: number) =>
  z.string().max(longest, `must have at most ${longest} characters`).transform(cleanText);

/** A word that must not be empty. */
const word = (longest: number) => z.string().min(1).max(longest).transform(cleanText);

/** An address as a browser would send it: what cannot stand in one is written with %. */
const address = (error: string, protocol = /^[a-z]/) =>
  z.url({ protocol, error, normalize: true }).max(2_048);

const attribute = z.union([words(1_500), z.number(), z.boolean(), z.null()]);

const EARLIEST = Date.UTC(1970, 0, 1);
const LATEST = Date.UTC(9999, 11, 31);
const isKept = (time: string): boolean => Date.parse(time) >= EARLIEST && Date.parse(time) <= LATEST;

/** The customer, as the runtime knows them. */
const personSchema = z.object({
  id: externalIdSchema.optional(),
  name: words(255).optional(),
  email: z.email("must be an e-mail address").max(254).optional(),
  phone: words(40).optional(),
  avatarUrl: address("must be an address").optional(),
  locale: words(35).optional(),
  attributes: z.record(words(100), attribute).optional(),
});

/** A file, by its address. */
const attachmentSchema = z.object({
  url: address("must be an http(s) address", /^https?$/),
  type: words(100).optional(),
  name: words(255).optional(),
  size: z.int().nonnegative().optional(),
});

export type Person = z.infer<typeof personSchema>;
/** A file as it is kept: `file` names one that came along and is kept by us. */
export type Attachment = z.infer<typeof attachmentSchema> & { file?: string };

const messageFields = z.object({
  id: externalIdSchema,
  from: z.enum(["user", "bot"], 'must be "user" or "bot"'),
  text: words(LONGEST_TEXT).optional(),
  attachments: z.array(attachmentSchema).max(MOST_ATTACHMENTS).optional(),
  sentAt: z.iso
    .datetime({ offset: true, error: "must be a time such as 2026-11-23T10:30:00Z" })
    .refine(isKept, "must be a time between the years 1970 and 9999")
    .optional(),
  person: personSchema.optional(),
  channel: word(80).optional(),
  assist: z.boolean().optional(),
  shown: z.boolean().optional(),
});

/** A message with so many files beside it: with one it need not have words. */
export const newMessageWithFilesSchema = (files: number) =>
  messageFields
    .refine(({ text, attachments }) => files > 0 || text?.trim() || attachments?.length, {
      path: ["text"],
      error: "must not be empty when there are no attachments",
    })
    .refine(({ attachments }) => files + (attachments?.length ?? 0) <= MOST_ATTACHMENTS, {
      path: ["attachments"],
      error: `must be at most ${MOST_ATTACHMENTS}, with the files of the form`,
    });

export const newMessageSchema = newMessageWithFilesSchema(0);

export type NewMessage = Omit<z.infer<typeof messageFields>, "attachments"> & {
  attachments?: Attachment[] | undefined;
};

export const handOffSchema = z.object({
  unfinishedIntents: z.array(word(200)).max(50).default([]),
  reason: words(500).optional(),
  note: words(20_000).optional(),
  text: words(LONGEST_TEXT).optional(),
  team: z.int().positive().optional(),
  person: personSchema.optional(),
  channel: word(80).optional(),
});

export type HandOff = z.infer<typeof handOffSchema>;

export const typingSchema = z.object({
  from: z.enum(["user", "bot"]),
  state: z.enum(["on", "off"]),
});
export type Typing = z.infer<typeof typingSchema>;

export const readSchema = z.object({ upTo: externalIdSchema.optional() });
export type Read = z.infer<typeof readSchema>;

export const HANDOFF_STATES = ["requested", "queued", "assigned", "joined", "ended"] as const;
export type HandoffState = (typeof HANDOFF_STATES)[number];
