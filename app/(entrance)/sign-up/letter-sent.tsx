"use client";

import { useTranslations } from "next-intl";
import { FormError } from "@/app/form-error";
import { useFormAction } from "@/app/use-form-action";
import { OneCard } from "@/components/frame/one-card";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Note } from "@/components/ui/note";
import { signInAction } from "../sign-in/actions";

type Props = { email: string; password: string; next: string };

/** After signing up. Whether the address was free is known only to whoever reads its letters. */
export function LetterSent({ email, password, next }: Props) {
  const t = useTranslations("people.signUp");
  const { action, pending, error, fields } = useFormAction(() => signInAction({ email, password, next }));
  return (
    <OneCard
      title={t("sentTitle")}
      description={t.rich("sentText", { email, b: (words) => <b className="text-text">{words}</b> })}
    >
      <Form action={action} pending={pending} className="grid gap-4">
        <FormError error={error} />
        {fields.password && (
          <Note look="bad" title={t("notSignedIn")}>
            {t("readLetter")}
          </Note>
        )}
        <Button look="primary" type="submit" pending={pending}>
          {t("continue")}
        </Button>
      </Form>
    </OneCard>
  );
}
