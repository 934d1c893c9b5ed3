import { useTranslations } from "next-intl";
import { Note } from "@/components/ui/note";

/** Says why there are no buttons, to somebody who may only look. */
export function OwnersOnly() {
  const t = useTranslations("people");
  return <Note>{t("ownersOnly")}</Note>;
}
