"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Chips } from "@/components/ui/chips";

// As many as a row can hold without pushing the next ones out of sight.
const SHOWN = 12;

type Props = {
  intents: readonly string[];
  /** The one that won in the dry run. */
  hit: string | null;
  /** Those that never get their turn. */
  lost: readonly string[];
};

/** The intents of a route; of many the first, and the one that won. */
export function RouteIntents({ intents, hit, lost }: Props) {
  const t = useTranslations("routing");
  const [isOpen, setOpen] = useState(intents.length <= SHOWN);
  const lookOf = (intent: string) => (intent === hit ? "hit" : lost.includes(intent) ? "lost" : "plain");
  const shown = intents.filter((intent, index) => isOpen || index < SHOWN || intent === hit);
  return (
    <Chips>
      {shown.map((intent) => (
        <Chip key={intent} look={lookOf(intent)}>
          {intent}
        </Chip>
      ))}
      {shown.length < intents.length && (
        <Button look="link" onClick={() => setOpen(true)}>
          {t("moreIntents", { count: intents.length - shown.length })}
        </Button>
      )}
    </Chips>
  );
}
