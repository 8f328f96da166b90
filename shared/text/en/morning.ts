import type { morning as Reference } from "../vi/morning.ts";

export const morning: typeof Reference = {
  title: (date) => `Good morning, this is the work of ${date}`,
  nothing: "Nothing of yours is due or waiting today. Have a good day!",
  counts: ({ today, late, waiting }) => `Due today ${today}, late ${late}, waiting on the citizen ${waiting}.`,
  groups: {
    late: (count) => `Late already (${count})`,
    "before-noon": (count) => `Due before noon (${count})`,
    today: (count) => `Due later today (${count})`,
    waiting: (count) => `Waiting on the citizen (${count})`,
  },
  line: (hour, code, procedure) => `${hour}, ${code}, ${procedure}`,
  presented: "lies before the signer",
  waitingFor: { supplementRequested: "papers asked for", paymentRequired: "fee to be paid" },
  missing: (papers) => `missing: ${papers}`,
  more: (count) => `and ${count} more on the counter page (type /quay)`,
  departments: "The whole office today",
  department: (name, { today, late, beforeNoon, waiting }) =>
    `${name}: due today ${today}, of them before noon ${beforeNoon}; late ${late}; waiting on the citizen ${waiting}`,
  calendarMissing: (year) =>
    `The days off of ${year} have not been entered. Promises that fall in that year will be refused; please ask the administrator to update the calendar soon.`,
  calendarUndecided: (dates) =>
    `Days off on ${dates} are only proposed and count as working days. Once they are decided, please update the office's calendar.`,
};
