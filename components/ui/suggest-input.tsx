"use client";

import { type KeyboardEvent, useId, useState } from "react";
import { Input } from "@/components/ui/input";
import { type Suggestion, SuggestList } from "@/components/ui/suggest-list";

type Props = {
  name?: string;
  value: string;
  onChange: (value: string) => void;
  /** What typed or pasted text becomes. */
  read?: (text: string) => string;
  suggestions: readonly Suggestion[];
  /** One was picked; its value is in the field already. */
  onPick?: (suggestion: Suggestion) => void;
  /** What the suggestions are. */
  listLabel: string;
  placeholder?: string;
};

const fits = ({ value, label }: Suggestion, text: string) =>
  value.startsWith(text) || label.toLowerCase().includes(text.toLowerCase());

/** One line of text with suggestions under it, found by their value or by their label; anything else may be typed too. */
export function SuggestInput({
  value,
  onChange,
  read = (text) => text,
  suggestions,
  onPick,
  listLabel,
  ...rest
}: Props) {
  const id = useId();
  const [open, setOpen] = useState<{ typed: boolean }>();
  const [active, setActive] = useState(-1);
  const shown = open?.typed ? suggestions.filter((one) => fits(one, value.trim())) : suggestions;
  const isOpen = open !== undefined && shown.length > 0;

  const show = (typed: boolean, first = -1) => {
    setOpen({ typed });
    setActive(first);
  };
  const close = () => setOpen(undefined);
  const type = (typed: string) => {
    const text = read(typed);
    onChange(text);
    // What begins no value was meant as a name: Enter takes the first that has it.
    show(true, suggestions.some((one) => one.value.startsWith(text.trim())) ? -1 : 0);
  };
  const pick = (suggestion: Suggestion) => {
    onChange(suggestion.value);
    onPick?.(suggestion);
    close();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = isOpen ? shown[active] : undefined;
    if (step) {
      event.preventDefault();
      if (!isOpen) return show(false, step > 0 ? 0 : suggestions.length - 1);
      setActive((active + step + shown.length) % shown.length);
    } else if (event.key === "Enter" && chosen) {
      event.preventDefault();
      pick(chosen);
    } else if (event.key === "Escape") close();
  };

  return (
    <span className="relative block">
      <Input
        {...rest}
        mono
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
        value={value}
        onChange={(event) => type(event.target.value)}
        onClick={() => show(false)}
        onKeyDown={press}
        // Not at once: a dialog takes the focus to itself when something in it goes while the focus moves.
        onBlur={() => setTimeout(close)}
        autoComplete="off"
        spellCheck={false}
      />
      {isOpen && <SuggestList id={id} label={listLabel} suggestions={shown} active={active} onPick={pick} />}
    </span>
  );
}
