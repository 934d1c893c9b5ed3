"use client";

import { ArrowUpRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCall } from "@/app/use-call";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import type { ButtonShape } from "@/components/ui/button-style";
import { openChatwootAction } from "./open-chatwoot";

type Props = ButtonShape & { organization: string; website: string; isOwner: boolean };

/** To Chatwoot: an owner is signed in by the way, anybody else finds its own door. */
export function OpenChatwootButton({ organization, website, isOwner, ...shape }: Props) {
  const t = useTranslations("desk");
  const { call, pending } = useCall();
  const words = (
    <>
      {t("open")}
      <ArrowUpRight />
    </>
  );
  if (!isOwner)
    return (
      <ButtonLink href={website} {...shape}>
        {words}
      </ButtonLink>
    );

  const open = () => {
    // Opened by the press itself: a browser blocks what opens after an answer.
    const tab = window.open("about:blank", "_blank");
    if (tab) tab.opener = null;
    const close = () => tab?.close();
    call(
      async () => {
        const result = await openChatwootAction(organization, {}).catch((thrown) => {
          close();
          throw thrown;
        });
        if (!result.ok) close();
        return result;
      },
      (link) => {
        if (tab) tab.location.href = link;
        else window.location.href = link;
      },
    );
  };
  return (
    <Button {...shape} pending={pending} onClick={open}>
      {words}
    </Button>
  );
}
