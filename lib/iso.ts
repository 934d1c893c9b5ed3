/** A time as it stands in JSON. */
export const iso = (time: Date): string => time.toISOString();

export const isoOrNull = (time: Date | null): string | null => time && iso(time);
