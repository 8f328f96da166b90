import type { home as vi } from "../vi/home.ts";

export const home: typeof vi = {
  greeting: { morning: "Good morning", afternoon: "Good afternoon", evening: "Good evening" },
  hello: (greeting, name) => `${greeting}, ${name}`,
  weekdays: {
    mon: "Monday",
    tue: "Tuesday",
    wed: "Wednesday",
    thu: "Thursday",
    fri: "Friday",
    sat: "Saturday",
    sun: "Sunday",
  },
  today: (weekday, date, office) => `Today is ${weekday} ${date}, at ${office}.`,
  away: "You are on leave today. Rest well: your colleagues look after things here.",
  dayOff: "The office is closed today and nothing is due.",
  due: "My work today",
  more: (count) => `and ${count} more on the counter page`,
  signing: "Waiting for my signature",
  openDesk: "Open the counter page",
  openSigning: "Open the signing page",
  settings: "My settings",
  leave: "My leave",
  help: "Help",
  setup: "Set the office up",
  notLoaded: "One part cannot be shown just now. Please open this page again in a few minutes.",
  stranger:
    "Hello! Your name is not on the staff list of any office here. Please ask an administrator to add it, then open this page again.",
};
