"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { DialogProps } from "@/components/ui/dialog-popup";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** What will be gone. */
  description: ReactNode;
  /** What has to be typed; without it one press is enough. */
  name?: string;
  /** The verb on the button: "Delete Acme bot". */
  verb: string;
  onConfirm: () => void;
  pending?: boolean;
  /** What went wrong, when it did. */
  error?: string | undefined;
  /** As a dialog's. */
  opener?: DialogProps["opener"];
};

// A page shows blanks in a row as one, so that is how a name is typed.
const asShown = (text: string) => text.trim().replace(/\s+/g, " ");

/** Asks before something is destroyed, by the name of the thing. */
export function ConfirmDialog({
  open,
  onOpenChange,
  name,
  verb,
  onConfirm,
  pending = false,
  error,
  ...words
}: Props) {
  const t = useTranslations("ui.confirm");
  const form = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [missed, setMissed] = useState(false);

  const change = (next: boolean) => {
    setTyped("");
    setMissed(false);
    onOpenChange(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    if (name !== undefined && asShown(typed) !== asShown(name)) {
      setMissed(true);
      return field.current?.focus();
    }
    onConfirm();
  };

  return (
    <Dialog
      {...words}
      open={open}
      onOpenChange={change}
      width={440}
      foot={
        <>
          <Button look="ghost" onClick={() => change(false)}>
            {t("cancel")}
          </Button>
          <Button type="submit" form={form} look="danger" pending={pending}>
            {verb}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className={name === undefined && !error ? "hidden" : undefined}>
        {name !== undefined ? (
          <FormField
            label={t.rich("type", { name, b: (chunks) => <b className="font-semibold">{chunks}</b> })}
            error={missed ? t("missed", { name }) : error}
          >
            <Input
              ref={field}
              value={typed}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => {
                setTyped(event.target.value);
                setMissed(false);
              }}
            />
          </FormField>
        ) : (
          <p role="alert" className="text-small text-danger">
            {error}
          </p>
        )}
      </form>
    </Dialog>
  );
}
