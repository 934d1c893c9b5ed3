"use client";

import { type FormEvent, type ReactNode, startTransition, useEffect, useRef } from "react";

type Props = {
  /** For a button outside of it, as in the foot of a dialog. */
  id?: string;
  action: (data: FormData) => void;
  /** The third word of useActionState. */
  pending: boolean;
  className?: string;
  children: ReactNode;
};

/** A form that keeps what was typed when it is refused, and then moves the focus to the first field with an error. */
export function Form({ id, action, pending, className, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef(false);

  // React empties a form after its action; calling the action ourselves leaves the words where they are.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    sent.current = true;
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    startTransition(() => action(data));
  };

  useEffect(() => {
    if (pending || !sent.current) return;
    sent.current = false;
    form.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
  }, [pending]);

  return (
    <form ref={form} id={id} action={action} onSubmit={submit} noValidate className={className}>
      {children}
    </form>
  );
}
