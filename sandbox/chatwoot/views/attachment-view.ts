import { extname } from "node:path";
import type { Installation } from "../installation";
import { signFile } from "../rules/sign-file";
import type { AttachmentRow, MessageRow } from "../store/rows";

const KINDS = ["image", "audio", "video"];

const fileType = (contentType: string) => KINDS.find((kind) => contentType.startsWith(`${kind}/`)) ?? "file";

function attachmentView({ settings, store }: Installation, attachment: AttachmentRow) {
  const blob = store.blobs.get(attachment.blobId);
  if (!blob) return [];
  const type = fileType(blob.contentType);
  const signed = signFile(settings, "blob_id", blob.key);
  const name = encodeURIComponent(blob.name);
  const base = `${settings.frontendUrl}/rails/active_storage`;
  const variation = signFile(settings, "variation", "250x");
  const view = {
    id: attachment.id,
    message_id: attachment.messageId,
    file_type: type,
    account_id: attachment.accountId,
    extension: extname(blob.name).slice(1) || null,
    content_type: blob.contentType,
    data_url: `${base}/blobs/redirect/${signed}/${name}`,
    thumb_url: type === "image" ? `${base}/representations/redirect/${signed}/${variation}/${name}` : "",
    file_size: blob.bytes,
    width: null,
    height: null,
  };
  return [type === "audio" ? { ...view, transcribed_text: "" } : view];
}

/** The key is there only when something is attached. */
export function attachmentsOf(installation: Installation, message: MessageRow) {
  const attachments = installation.store.by.attachmentsOfMessage.all(message.id);
  if (attachments.length === 0) return {};
  return { attachments: attachments.flatMap((attachment) => attachmentView(installation, attachment)) };
}
