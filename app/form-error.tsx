import { Note } from "@/components/ui/note";
import type { ActionError } from "@/lib/entry/action-result";

/** What is wrong with the whole of a form; what is wrong with a field stands there. */
export function FormError({ error }: { error: ActionError | null }) {
  if (!error || error.fields) return null;
  return (
    <Note look="bad" title={error.message}>
      {error.fix}
    </Note>
  );
}
