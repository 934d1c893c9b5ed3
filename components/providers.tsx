"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import { type AbstractIntlMessages, NextIntlClientProvider } from "next-intl";
import { type ReactNode, useState } from "react";
import { KeepFocus } from "@/components/keep-focus";
import { MadeAt } from "@/components/ui/now";
import { Toaster } from "@/components/ui/toaster";
import { ZoneCookie } from "@/components/zone-cookie";
import { makeQueryClient } from "@/lib/query-client";

type Props = {
  locale: string;
  messages: AbstractIntlMessages;
  timeZone: string;
  /** When the server made the page, in milliseconds. */
  madeAt: number;
  children: ReactNode;
};

/** What every page stands in: texts, times, data, toasts. */
export function Providers({ locale, messages, timeZone, madeAt, children }: Props) {
  const [client] = useState(makeQueryClient);
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone={timeZone}>
      <MadeAt value={madeAt}>
        <QueryClientProvider client={client}>
          {children}
          <Toaster />
          <KeepFocus />
          <ZoneCookie />
        </QueryClientProvider>
      </MadeAt>
    </NextIntlClientProvider>
  );
}
