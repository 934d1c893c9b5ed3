"use client";

import { useTranslations } from "next-intl";
import { CodeBlock } from "@/components/ui/code-block";
import { mono } from "@/components/ui/mono";
import { Section } from "@/components/ui/section";
import { useExampleCalls } from "../use-example-calls";
import { useIssuedKey } from "./issued-key";

type Props = {
  /** The address of the runtime API. */
  api: string;
  channel: string | null;
  /** Those that work. */
  keys: readonly { prefix: string }[];
};

const CALLS = [
  ["message", "copyMessage"],
  ["events", "copyEvents"],
] as const;

/** What a runtime calls first, to be copied into a shell; with the key that was just made, as long as there is one. */
export function FirstCalls({ api, channel, keys }: Props) {
  const t = useTranslations("developers.calls");
  const { issued } = useIssuedKey();
  const key = issued && keys.some(({ prefix }) => issued.key.startsWith(prefix)) ? issued : null;
  const calls = useExampleCalls({ api, channel, apiKey: key?.key });
  return (
    <Section title={t("title")}>
      <p className="mb-4 text-ui text-muted">
        {key ? t("withKey", { name: key.name }) : t.rich("withoutKey", { m: mono })}
      </p>
      <div className="grid gap-5">
        {CALLS.map(([call, copyWords]) => (
          <div key={call} className="min-w-0">
            <h3 className="mb-1.5 text-ui font-medium">{t(call)}</h3>
            <CodeBlock label={t(call)} roomy ground="surface" copy={calls[call]} copyLabel={t(copyWords)}>
              {calls[call]}
            </CodeBlock>
            <p className="mt-1.5 text-small text-muted">{t.rich(`${call}Hint`, { m: mono })}</p>
          </div>
        ))}
      </div>
    </Section>
  );
}
