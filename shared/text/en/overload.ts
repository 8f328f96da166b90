import type { overload as Reference } from "../vi/overload.ts";

export const overload: typeof Reference = {
  title: (department) => `${department} is overwhelmed`,
  queue: ({ waiting, openCounters, minutes }) =>
    minutes === null
      ? `People waiting: ${waiting}. No counter is open.`
      : `People waiting: ${waiting}. Open counters: ${openCounters}. The last in the queue will wait about ${minutes} min.`,
  ask: "If you can leave your work for a while, please come and help.",
  competence: "Helpers receive and compare papers only; signing stays with those who are competent to sign.",
  helpers: "On their way:",
  offerHelp: "I can help",
  overTitle: (department) => `${department} is back to normal`,
  over: (time) => `The queue has been back to normal since ${time}. You can go back to your own work.`,
  thanks: "Thank you for helping:",
  thanksAll: "Thank you all for keeping an eye on it.",
  helpReason: (department, from, to) =>
    `Came to help ${department} when many people were waiting, from ${from} to ${to}.`,
  noteOver: (department) => `${department} is back to normal, no help is needed any more. Thank you for offering!`,
  noteNotStaff: (office) =>
    `This button is for the staff of ${office}. If you have just joined, ask the administrator to add you to the list.`,
};
