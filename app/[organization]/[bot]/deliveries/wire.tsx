import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CodeBlock } from "@/components/ui/code-block";
import { CopyButton } from "@/components/ui/copy-button";
import type { DeliveryView, Shown } from "@/lib/deliveries/queries-delivery";
import { curlOf } from "./curl-of";
import { receiverOf } from "./receiver-of";
import { writeJson } from "./write-json";

/** What was sent in one attempt, and what came back. */
export function Wire({ delivery, shown }: { delivery: DeliveryView; shown: Shown }) {
  const t = useTranslations("deliveries.wire");
  const locale = useLocale();
  const { exchange, phrase, number } = shown;
  const receiver = receiverOf(delivery);
  if (!exchange)
    return <p className="text-ui text-muted">{t(receiver === "baton" ? "inside" : "nothing")}</p>;
  const { request, answer } = exchange;
  const ms = delivery.tries.find((one) => one.number === number)?.ms ?? 0;
  const took = t("took", { ms: ms.toLocaleString(locale) });
  return (
    <div className="grid min-w-0 gap-3">
      <Side
        title={t("request")}
        note={`${request.method} ${request.url}`}
        actions={receiver !== "mailbox" && <CopyButton icon text={curlOf(request)} label={t("copy")} />}
      >
        {Object.entries(request.headers ?? {}).map(([name, value]) => (
          <span key={name}>
            <i>{name}:</i>
            {` ${value}\n`}
          </span>
        ))}
        {request.body ? writeJson(request.body) : <i>{t(receiver === "mailbox" ? "letter" : "empty")}</i>}
      </Side>
      <Side
        title={t("answer")}
        note={answer ? [[answer.status, phrase].filter(Boolean).join(" "), took].join(", ") : took}
      >
        {answer?.body ? writeJson(answer.body) : <i>{t(answer ? "empty" : "none")}</i>}
      </Side>
    </div>
  );
}

type SideProps = { title: string; note: string; actions?: ReactNode; children: ReactNode };

function Side({ title, note, actions, children }: SideProps) {
  return (
    <div className="min-w-0">
      <div className="mb-1.5 flex min-h-4 items-center gap-2 text-small font-medium text-muted">
        <h2 className="font-medium text-text">{title}</h2>
        <span className="cut" title={note}>
          {note}
        </span>
        {actions && <span className="-my-1 ml-auto flex">{actions}</span>}
      </div>
      <CodeBlock label={title} ground="surface">
        {children}
      </CodeBlock>
    </div>
  );
}
