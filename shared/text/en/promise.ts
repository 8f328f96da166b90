import type { promise as Reference } from "../vi/promise.ts";

export const promise: typeof Reference = {
  because: (hour, reasons) => `Promised for ${hour} because ${reasons}.`,
  noReason: (hour) => `Promised for ${hour}; the record does not say how that was worked out.`,
  received: (moment) => `the dossier was received at ${moment}`,
  sameDay: (cutOff) => `what comes in by ${cutOff} is done the same day`,
  nextDay: (cutOff) => `what comes in after ${cutOff} or outside working hours is done the next working day`,
  workingDays: (days) =>
    `the procedure takes ${days} working ${days === 1 ? "day" : "days"}, the day of receipt not counted`,
  workingDaysWithReceipt: (days) =>
    `the procedure takes ${days} working ${days === 1 ? "day" : "days"}, the day of receipt counted`,
  calendarDays: (days) =>
    `the procedure takes ${days} ${days === 1 ? "day" : "days"}, and if that ends on a day of rest, until the next working day`,
  minutes: (minutes) => `the procedure takes ${minutes} minutes at any hour`,
  outOfHours: (minutes) => `it came in outside working hours and may not wait, so it is done within ${minutes} minutes`,
  verification: (days) => `another agency has to verify it, which takes ${days} working days in all`,
  slip: "the officer wrote this hour and date on the slip",
  imported: "the hour was taken over from the office's own software",
  notCounted: (days) => `not counted: ${days}`,
  restDays: (count) => (count === 1 ? "1 weekly day of rest" : `${count} weekly days of rest`),
  alsoCounted: (days) => `counted because the office works: ${days}`,
  closing: (hour) => `the office works until ${hour} that day`,
  source: (source, mark) => `Source: ${source} (${mark}).`,
  marks: { verified: "checked against the text", secondary: "from a secondary source", unverified: "not verified" },
  paused: { supplement: "waited for missing papers", payment: "waited for the fee" },
  pause: (why, from, to) => `The dossier ${why} from ${from} to ${to}.`,
  givenBack: (left, hour) => `When the clock stopped ${left} were left; they were given back, hence ${hour}.`,
  duration: (hours, minutes) =>
    [hours && `${hours} h`, minutes && `${minutes} min`].filter(Boolean).join(" ") || "0 min",
  extended: (hour, cause) => `With an apology it was put off to ${hour}: ${cause}.`,
  causes: {
    verification: "more had to be verified",
    "other-agency": "another agency's answer is awaited",
    volume: "many more dossiers than usual",
    absence: "whoever is competent was absent",
    system: "a system failed",
    weather: "weather or a natural disaster",
  },
  differs: (computed) =>
    `Worked out again under the rules and calendar of that day it would be ${computed}, another hour than the one promised.`,
  unknown: "It cannot be worked out again from the record.",
  nationalDays: {
    "Tết Dương lịch": "New Year's Day",
    "Tết Nguyên đán": "Lunar New Year",
    "Giỗ Tổ Hùng Vương": "Hung Kings' Day",
    "Ngày Chiến thắng": "Reunification Day",
    "Quốc tế Lao động": "Labour Day",
    "Quốc khánh": "National Day",
    "Ngày Văn hóa Việt Nam": "Vietnam Culture Day",
  },
};
