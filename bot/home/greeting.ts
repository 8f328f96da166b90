import { isWorkingDay } from "#shared/office-time/calendar.ts";
import { dayNumber, weekdayOf } from "#shared/office-time/civil-date.ts";
import { localDate, wallTime } from "#shared/office-time/working-time.ts";
import { isAway } from "#shared/preferences/preferences.ts";
import { homeTexts } from "#shared/text/home.ts";
import { writtenDate } from "#shared/text/when.ts";
import { header, note, paragraph } from "../slack/blocks.ts";
import type { HomeSection } from "./section.ts";

/** The hour, the day and whether it is one to rest. */
export const homeSection =
  (): HomeSection =>
  async ({ office, staff, preferences, language, now }) => {
    const texts = homeTexts[language];
    const { calendar } = office;
    const date = localDate(now, calendar.zone);
    const weekday = texts.weekdays[weekdayOf(dayNumber(date))];
    return [
      header(texts.hello(texts.greeting[partOfDay(wallTime(now, calendar.zone))], staff.name)),
      paragraph(texts.today(weekday, writtenDate(date), office.name)),
      ...(isAway(preferences, date) ? [note(texts.away)] : []),
      ...(isWorkingDay(calendar, date) ? [] : [note(texts.dayOff)]),
    ];
  };

function partOfDay(time: string): "morning" | "afternoon" | "evening" {
  if (time < "11:00") return "morning";
  return time < "18:00" ? "afternoon" : "evening";
}
