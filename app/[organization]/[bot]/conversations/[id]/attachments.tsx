import { File, Image } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import { writeSize } from "@/components/ui/write-size";
import type { Attachment } from "@/lib/conversations/schema";

/** The files of a message, to be opened where they lie. */
export function Attachments({ attachments }: { attachments: Attachment[] }) {
  const t = useTranslations("conversation");
  const locale = useLocale();
  return (
    <ul aria-label={t("attachments")} className="mt-1 grid grid-cols-[minmax(0,1fr)] gap-1 text-ui">
      {attachments.map(({ url, name, type, size }) => {
        const words = name ?? t("file");
        return (
          <li key={url} className="flex min-h-6 items-center gap-2">
            <TextLink href={url} prefetch={false} plain className="min-w-0">
              {type?.startsWith("image") ? <Image /> : <File />}
              <span className="cut" title={words}>
                {words}
              </span>
            </TextLink>
            {size !== undefined && (
              <span className="text-small whitespace-nowrap text-muted">{writeSize(size, locale)}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
