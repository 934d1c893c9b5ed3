/** How much of a moment is written. `auto` is as much as a reader needs today; `second` is that, to the second. */
export type TimeLook = "clock" | "minute" | "day" | "date" | "exact" | "auto" | "second";

const PARTS = {
  clock: { hour: "2-digit", minute: "2-digit", second: "2-digit" },
  minute: { hour: "2-digit", minute: "2-digit" },
  weekday: { weekday: "short" },
  day: { day: "numeric", month: "short" },
  date: { day: "numeric", month: "short", year: "numeric" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

// Dates and times are joined here: servers and browsers of different age disagree about the comma.
const LOOKS = {
  clock: ["clock"],
  minute: ["minute"],
  weekday: ["weekday", "minute"],
  day: ["day"],
  date: ["date"],
  exact: ["date", "clock"],
} satisfies Record<string, (keyof typeof PARTS)[]>;

// Plain "en" would write 11/23, 2:05 PM; the console counts to 24 and puts the day first.
const writing = (locale: string) => (locale === "en" ? "en-GB" : locale);

const formats = new Map<string, Intl.DateTimeFormat>();

function format(part: keyof typeof PARTS, locale: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${part} ${locale} ${timeZone}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(writing(locale), { ...PARTS[part], hourCycle: "h23", timeZone });
  formats.set(key, made);
  return made;
}

/** Where a moment is read. */
export type Reader = { locale: string; timeZone: string; now: number };

function lookFor(at: Date, { locale, timeZone, now }: Reader): keyof typeof LOOKS {
  const date = format("date", locale, timeZone);
  if (date.format(at) === date.format(now)) return "minute";
  const days = Math.abs(now - at.getTime()) / 86_400_000;
  if (days < 6) return "weekday";
  return days < 300 ? "day" : "date";
}

function chosenLook(at: Date, look: TimeLook, reader: Reader): keyof typeof LOOKS {
  if (look !== "auto" && look !== "second") return look;
  const needed = lookFor(at, reader);
  return look === "second" && needed === "minute" ? "clock" : needed;
}

/** Writes a moment for its reader: 10:29:41, Fri, 16:40, 12 Nov, 12 Nov 2026. */
export function writeTime(at: Date, look: TimeLook, reader: Reader): string {
  return LOOKS[chosenLook(at, look, reader)]
    .map((part) => format(part, reader.locale, reader.timeZone).format(at))
    .join(", ");
}
