import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";

type Props = { organization: string; trouble: string | null };

/** That nothing goes to a Chatwoot that refuses Baton, why, and where to see to it. */
export function RefusedByDesk({ organization, trouble }: Props) {
  const t = useTranslations("desk");
  return t.rich("refused", {
    trouble: trouble ?? "",
    link: (words) => <TextLink href={`/${organization}/settings/chatwoot`}>{words}</TextLink>,
  });
}
