"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import type { BotPlace } from "../bot-place";
import { useIssuedKey } from "./issued-key";

const NewKeyDialog = lazy(() => import("./new-key-dialog").then((file) => ({ default: file.NewKeyDialog })));
const IssuedKeyDialog = lazy(() =>
  import("./issued-key-dialog").then((file) => ({ default: file.IssuedKeyDialog })),
);

/** Makes a key, and then shows it this once. */
export function NewKeyButton({ place }: { place: BotPlace }) {
  const t = useTranslations("developers.keys");
  const { issued, keep } = useIssuedKey();
  const [opened, setOpened] = useState<"new" | "issued">();
  const close = () => setOpened(undefined);
  return (
    <>
      <Button size="small" look="primary" onClick={() => setOpened("new")}>
        <Plus />
        {t("add")}
      </Button>
      <Suspense>
        {opened === "new" && (
          <NewKeyDialog
            place={place}
            onIssued={(made) => {
              keep(made);
              setOpened("issued");
            }}
            onClose={close}
          />
        )}
        {opened === "issued" && issued && <IssuedKeyDialog issued={issued} onClose={close} />}
      </Suspense>
    </>
  );
}
