import { useTranslations } from "next-intl";

/** The first stop of the keyboard: past the frame, to the page. */
export function SkipLink() {
  const t = useTranslations("frame");
  return (
    <a
      href="#content"
      className="fixed top-2 left-2 z-50 -translate-y-20 rounded-field bg-raised px-3 py-1.5 text-ui font-medium shadow-float focus-visible:translate-y-0"
    >
      {t("skip")}
    </a>
  );
}
