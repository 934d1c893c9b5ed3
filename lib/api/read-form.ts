import { invalid } from "@/lib/api/invalid";
import type { BotScope } from "@/lib/bots/scope";
import { keepFiles } from "@/lib/conversations/keep-files";
import { externalIdSchema, type NewMessage, newMessageWithFilesSchema } from "@/lib/conversations/schema";
import { AppError } from "@/lib/errors";

function parse(text: unknown): unknown {
  try {
    return JSON.parse(typeof text === "string" ? text : "");
  } catch {
    throw new AppError("invalid-json", "The field «message» is not JSON.", {
      fix: "Put the message, as it would be sent without files, into the form's field «message».",
    });
  }
}

/** The message of a form, with the files beside it, which are kept from here on. */
export async function readForm(bot: BotScope, conversation: string, form: FormData): Promise<NewMessage> {
  const id = externalIdSchema.safeParse(conversation);
  if (!id.success) throw invalid({ issues: [{ path: ["id"], message: id.error.issues[0]?.message ?? "" }] });
  const files = [...form].flatMap(([field, value]) => {
    if (field === "message") return [];
    if (field === "file" && value instanceof File) return [value];
    const why = field === "file" ? "must be a file, with a file name" : "is no field of this form";
    throw invalid({ issues: [{ path: [field], message: `${why}: files go into «file»` }] });
  });
  const read = newMessageWithFilesSchema(files.length).safeParse(parse(form.get("message")));
  if (!read.success) throw invalid(read.error);
  const kept = await keepFiles(bot, { conversation, messageId: read.data.id, files });
  return { ...read.data, attachments: [...(read.data.attachments ?? []), ...kept] };
}
