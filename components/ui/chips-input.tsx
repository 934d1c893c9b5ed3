"use client";

import { useTranslations } from "next-intl";
import { type ClipboardEvent, type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Chip } from "@/components/ui/chip";
import { FIELD_GROUND, FIELD_TEXT, FRAME_FOCUS } from "@/components/ui/field-style";
import { useFieldWiring } from "@/components/ui/field-wiring";
import { LiveRegion } from "@/components/ui/live-region";
import { splitWords } from "@/components/ui/split-words";
import { cn } from "@/lib/cn";

type Props = {
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** In a form each word is sent under this name. */
  name?: string;
  /** Its name, unless a FormField gives it one. */
  label?: string;
  placeholder?: string;
};

/** Several words in one field: typed or pasted, parted by Enter or a comma, taken back by Backspace. */
export function ChipsInput({ value, onChange, name, label, placeholder }: Props) {
  const t = useTranslations("ui.chips");
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState("");
  const [said, setSaid] = useState("");

  const add = (text: string) => {
    const fresh = splitWords(text).filter((word) => !value.includes(word));
    setDraft("");
    if (fresh.length === 0) return;
    onChange([...value, ...fresh]);
    setSaid(t("added", { words: fresh.join(", ") }));
  };
  const addLast = useEffectEvent(() => flushSync(() => add(draft)));
  useEffect(() => {
    const form = input.current?.form;
    const beforeSending = () => addLast();
    form?.addEventListener("submit", beforeSending, true);
    return () => form?.removeEventListener("submit", beforeSending, true);
  }, []);
  const count = useRef(value.length);
  useEffect(() => {
    const isMore = value.length > count.current;
    count.current = value.length;
    if (isMore && document.activeElement === input.current)
      input.current?.scrollIntoView({ block: "nearest" });
  }, [value.length]);
  const remove = (word: string) => {
    onChange(value.filter((other) => other !== word));
    setSaid(t("removed", { word }));
    // The frame shows the focus; the next one to take back stays under the pointer.
    input.current?.focus({ preventScroll: true });
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const last = value.at(-1);
    if ((event.key === "Enter" || event.key === ",") && draft.trim()) {
      event.preventDefault();
      add(draft);
    } else if (event.key === ",") event.preventDefault();
    else if (event.key === "Backspace" && draft === "" && last) remove(last);
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData("text");
    if (!/[\s,;]/.test(text.trim())) return;
    event.preventDefault();
    add(draft + text);
  };

  return (
    <div
      className={cn(
        FIELD_GROUND,
        FRAME_FOCUS,
        // Many scroll in the field, so that what stands under it stays near.
        "relative flex max-h-48 min-h-8 cursor-text flex-wrap gap-1 overflow-y-auto p-[3px]",
      )}
    >
      {value.map((word) => (
        <Chip key={word} onRemove={() => remove(word)} removeLabel={t("remove", { word })}>
          {word}
        </Chip>
      ))}
      {name && value.map((word) => <input key={word} type="hidden" name={name} value={word} />)}
      <input
        {...useFieldWiring()}
        ref={input}
        aria-label={label}
        value={draft}
        placeholder={value.length === 0 ? placeholder : undefined}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={press}
        onPaste={paste}
        onBlur={({ relatedTarget }) => {
          // A button that is just being pressed would move away under the pointer.
          if (!relatedTarget?.matches("[type=submit]")) add(draft);
        }}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        className={cn(FIELD_TEXT.mono, "h-6 min-w-16 flex-1 bg-transparent px-1 outline-none")}
      />
      <LiveRegion>{said}</LiveRegion>
    </div>
  );
}
