"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { lazily } from "@/components/ui/lazily";
import type { BotPlace } from "../bot-place";

const NewKeyDialog = lazily(() => import("./new-key-dialog").then((file) => file.NewKeyDialog));

/** Opens what makes a key. */
export function NewKeyButton({ place }: { place: BotPlace }) {
  const t = useTranslations("developers.keys");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" look="primary" onClick={() => setOpen(true)}>
        <Plus />
        {t("add")}
      </Button>
      <Suspense>{open && <NewKeyDialog place={place} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
