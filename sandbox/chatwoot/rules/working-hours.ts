import type { InboxRow } from "../store/rows";

/** Whether an inbox that keeps working hours is closed at this moment, in its own time zone. */
export function isClosed(inbox: InboxRow, at: Date): boolean {
  if (!inbox.workingHoursEnabled) return false;
  const { day, minutes } = localTime(inbox.timezone, at);
  const hours = inbox.workingHours.find((row) => row.day_of_week === day);
  if (!hours || hours.open_all_day) return false;
  if (hours.closed_all_day) return true;
  const opens = (hours.open_hour ?? 0) * 60 + (hours.open_minutes ?? 0);
  const closes = (hours.close_hour ?? 24) * 60 + (hours.close_minutes ?? 0);
  return minutes < opens || minutes >= closes;
}

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

function localTime(timezone: string, at: Date): { day: number; minutes: number } {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: timezone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return { day: DAYS.indexOf(part("weekday")), minutes: Number(part("hour")) * 60 + Number(part("minute")) };
}

/** Nine to five from Monday to Friday: how every inbox begins. */
export const usualHours = () =>
  DAYS.map((_, day_of_week) => {
    const isFree = day_of_week === 0 || day_of_week === 6;
    return {
      day_of_week,
      closed_all_day: isFree,
      open_hour: isFree ? null : 9,
      open_minutes: isFree ? null : 0,
      close_hour: isFree ? null : 17,
      close_minutes: isFree ? null : 0,
      open_all_day: false,
    };
  });
