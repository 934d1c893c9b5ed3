"use client";

import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, startTransition, useEffect, useRef, useState } from "react";
import { FormError } from "@/app/form-error";
import { useCall } from "@/app/use-call";
import { useFormAction } from "@/app/use-form-action";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { Dialog } from "@/components/ui/dialog";
import { Duration } from "@/components/ui/duration";
import { LiveRegion } from "@/components/ui/live-region";
import { Note } from "@/components/ui/note";
import { Spinner } from "@/components/ui/spinner";
import { State } from "@/components/ui/state";
import { toast } from "@/components/ui/toast";
import type { TestResult } from "@/lib/channels/send-test-event";
import type { BotPlace } from "../bot-place";
import { resumeChannelAction, sendTestEventAction } from "./actions";

type Props = {
  place: BotPlace;
  channel: { id: string; label: string; callbackUrl: string | null; disabledAt: string | null };
  onClose: () => void;
};

/** Sends a test event, and shows what the callback URL answered. */
export function TestEventDialog({ place, channel, onClose }: Props) {
  const t = useTranslations("channel.test");
  const begun = useRef(false);
  const [result, setResult] = useState<TestResult>();
  const { action, pending, error } = useFormAction(
    () => sendTestEventAction(place.organization, { botId: place.botId, channelId: channel.id }),
    setResult,
  );
  const send = () => {
    setResult(undefined);
    startTransition(() => action(new FormData()));
  };
  // Opening it is asking for it; asked for once, it is sent once.
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    send();
  });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("title", { label: channel.label })}
      description={t("text")}
      foot={
        <>
          <Button look="ghost" onClick={onClose}>
            {t("close")}
          </Button>
          <Button onClick={send} pending={pending}>
            <Send />
            {t("again")}
          </Button>
        </>
      }
    >
      <FormError error={error} />
      {pending && (
        <p className="flex items-center gap-2 text-ui text-muted">
          <Spinner small />
          {t("waiting", { url: channel.callbackUrl ?? "" })}
        </p>
      )}
      {result && <Answer result={result} />}
      {result?.isOk && channel.disabledAt && <OnAgain place={place} channel={channel} />}
      <LiveRegion>{result ? result.says : pending ? t("sending") : ""}</LiveRegion>
    </Dialog>
  );
}

function Answer({ result }: { result: TestResult }) {
  const t = useTranslations("channel.test");
  const { isOk, says, ms, exchange } = result;
  return (
    <>
      <State
        is={isOk ? "done" : "attention"}
        note={
          <>
            {t("after")} <Duration ms={ms} />
          </>
        }
      >
        {says}
      </State>
      {!isOk && <p className="-mt-3 text-ui text-muted">{t("toDo")}</p>}
      {exchange && (
        <>
          <Wire title={t("request")}>
            <i>{`${exchange.request.method} ${exchange.request.url}`}</i>
            {`\n${Object.entries(exchange.request.headers ?? {})
              .map(([name, value]) => `${name}: ${value}`)
              .join("\n")}\n\n${exchange.request.body ?? ""}`}
          </Wire>
          {exchange.answer && (
            <Wire title={t("answer", { status: exchange.answer.status })}>
              {exchange.answer.body || <i>{t("empty")}</i>}
            </Wire>
          )}
        </>
      )}
    </>
  );
}

function Wire({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <h3 className="mb-1.5 text-small font-medium text-muted">{title}</h3>
      <CodeBlock label={title}>{children}</CodeBlock>
    </div>
  );
}

/** It answers again, so nothing speaks against calling it. */
function OnAgain({ place, channel }: Pick<Props, "place" | "channel">) {
  const t = useTranslations("channel");
  const { call, pending } = useCall();
  const resume = () =>
    call(
      () => resumeChannelAction(place.organization, { botId: place.botId, channelId: channel.id }),
      () => toast({ text: t("resumed", { label: channel.label }) }),
    );
  return (
    <Note
      look="warn"
      title={t("test.isOff")}
      actions={
        <Button size="small" onClick={resume} pending={pending}>
          {t("resume")}
        </Button>
      }
    />
  );
}
