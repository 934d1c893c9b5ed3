"use client";

import type { ReactNode } from "react";
import { FormError } from "@/app/form-error";
import { useFormAction } from "@/app/use-form-action";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { acceptAction } from "./actions";

/** Joins with the account that is signed in, by one press. */
export function AcceptForm({ token, children }: { token: string; children: ReactNode }) {
  const { action, pending, error } = useFormAction(() => acceptAction({ token }));
  return (
    <Form action={action} pending={pending} className="grid gap-4">
      <FormError error={error} />
      <Button look="primary" type="submit" pending={pending}>
        {children}
      </Button>
    </Form>
  );
}
