import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { ChannelLine } from "@/lib/channels/queries";
import type { BotPlace } from "../bot-place";
import { ChannelState } from "../settings/integrations/channel-state";
import { CallbackButtons } from "./callback-buttons";
import { SecretTable } from "./secret-table";

type Props = { place: BotPlace; channel: ChannelLine };

/** A channel as its runtime hears it: the callback URL, how it answers, and the secrets that sign. */
export function CallbackCard({ place, channel }: Props) {
  const t = useTranslations("developers.callbacks");
  const { label, callbackUrl, secrets } = channel;
  return (
    <Card>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-border px-4 py-3">
        <div className="min-w-0 flex-1 basis-80">
          <div className="flex flex-wrap items-center gap-x-3">
            <h3 className="cut text-ui font-medium" title={label}>
              {label}
            </h3>
            <ChannelState channel={channel} />
          </div>
          {callbackUrl && (
            <p className="mono mt-0.5 cut text-ui text-muted" title={callbackUrl}>
              {callbackUrl}
            </p>
          )}
        </div>
        {place.isOwner && <CallbackButtons place={place} channel={channel} />}
      </div>
      <SecretTable label={t("secretsOf", { label })} secrets={secrets} />
    </Card>
  );
}
