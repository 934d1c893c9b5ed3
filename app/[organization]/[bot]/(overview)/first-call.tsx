import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CodeBlock } from "@/components/ui/code-block";
import { CopyButton } from "@/components/ui/copy-button";
import { mono } from "@/components/ui/mono";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { BotPlace } from "../bot-place";
import { useExampleCalls } from "../use-example-calls";

type Props = {
  place: BotPlace;
  api: string;
  /** The name of a key that works, if there is one. */
  apiKey: string | null;
};

/** The call that makes a handoff, to be copied. */
export function FirstCall({ place, api, apiKey }: Props) {
  const t = useTranslations("overview.firstCall");
  const { handOff: call } = useExampleCalls({ api });
  const link = (chunks: ReactNode) => (
    <TextLink href={`/${place.organization}/${place.bot}/developers`}>{chunks}</TextLink>
  );
  return (
    <Section title={t("title")} actions={<CopyButton edge text={call} label={t("copy")} />}>
      <CodeBlock roomy ground="surface" label={t("code")}>
        {call}
      </CodeBlock>
      <p className="mt-1.5 text-small text-muted">
        {apiKey === null
          ? t.rich("noKey", { link, m: mono })
          : t.rich("key", { link, m: mono, name: apiKey })}
      </p>
    </Section>
  );
}
