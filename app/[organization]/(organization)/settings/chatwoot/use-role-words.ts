import { useTranslations } from "next-intl";

/** What a role at Chatwoot is called; one that Baton does not know is called by its own name. */
export function useRoleWords(): (role: string | number | undefined) => string {
  const t = useTranslations("desk.roles");
  return (role) => {
    const name = String(role ?? "missing");
    return t.has(name) ? t(name) : name;
  };
}
