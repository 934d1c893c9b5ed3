import { useTranslations } from "next-intl";
import { exampleCalls } from "@/lib/api/example-calls";

type Options = {
  /** The address of the runtime API. */
  api: string;
  /** A key that was just made; without one, a word stands in its place. */
  apiKey?: string | undefined;
  /** A channel to name, where there is one. */
  channel?: string | null;
};

/** The calls that a runtime makes first, to be copied into a shell. */
export function useExampleCalls({ api, apiKey, channel = null }: Options) {
  const t = useTranslations("exampleCalls");
  return exampleCalls(
    { api, channel, key: apiKey ?? t("placeholder") },
    { hello: t("hello"), customer: t("customer"), intent: t("intent"), farewell: t("farewell") },
  );
}
