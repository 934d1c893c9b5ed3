import { useTranslations } from "next-intl";
import { CopyField } from "@/components/ui/copy-field";
import { FormField } from "@/components/ui/form-field";
import { mono } from "@/components/ui/mono";
import { batonUrl } from "@/lib/baton-url";

/** Where an organization or a chatbot is found, to be copied; the last part of its path is its slug. */
export function AddressField({ path }: { path: `/${string}` }) {
  const t = useTranslations("address");
  const slug = path.split("/").at(-1) ?? "";
  return (
    <FormField label={t("label")} hint={t.rich("hint", { m: mono, slug })} className="max-w-[400px]">
      <CopyField value={batonUrl(path)} copyLabel={t("copy")} />
    </FormField>
  );
}
