import type { endOfDay as Reference } from "../vi/end-of-day.ts";

export const endOfDay: typeof Reference = {
  title: "The day is done: let us look back together for a moment",
  figuresOf: (date) => `Figures of ${date}`,
  figures: { received: "Received", returned: "Handed back", onTime: "On time", late: "Late", open: "Still open" },
  questions: ["Where did people have to wait or come back today?", "What one thing shall we try differently tomorrow?"],
  invitation: "Reply in this thread and I will note each suggestion. Please leave out citizens' ID and phone numbers.",
  missed: (date) =>
    `The look back at ${date} could not be opened in time, so it is skipped. If you have a suggestion for that day, reply here and I will note it.`,
  recorded: (count) => (count === 1 ? "Noted 1 suggestion:" : `Noted ${count} suggestions:`),
  recordedLatest: (count, shown) => `Noted ${count} suggestions, these are the latest ${shown}:`,
};
