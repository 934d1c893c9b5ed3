import { useTranslations } from "next-intl";

/** What an action is called on the page; one without words yet is called by its own name. */
export function useActionWords(): (action: string) => string {
  const t = useTranslations("people.audit.action");
  return (action) => {
    const key = action.replace(".", "-");
    return t.has(key) ? t(key) : action;
  };
}
