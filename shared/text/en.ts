import type * as vi from "./vi.ts";

export const overload: typeof vi.overload = {
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
  noteOver: (department) => `${department} is back to normal, no help is needed any more. Thank you for offering!`,
  noteNotStaff: (office) =>
    `This button is for the staff of ${office}. If you have just joined, ask the administrator to add you to the list.`,
};

export const endOfDay: typeof vi.endOfDay = {
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

export const onCall: typeof vi.onCall = {
  title: (procedure) => `Out of hours: ${procedure}`,
  promise: (code, hour) => `Code ${code}, promised for ${hour}.`,
  ready: (hour) => `The result has been ready since ${hour} and waits to be handed over.`,
  returned: (hour) => `Handed over at ${hour}.`,
  ended: (hour) => `The dossier ended at ${hour} without a result.`,
  onTime: "On time.",
  late: "Late.",
};

export const tracking: typeof vi.tracking = {
  title: "Track a dossier",
  intro: "Enter the dossier code and the tracking code printed on the receipt.",
  code: "Dossier code",
  secret: "Tracking code",
  look: "Look up",
  notFound: "No dossier was found for these two codes. Please check the receipt, or ask at the counter.",
  promised: (hour) => `Result promised for ${hour}`,
  received: (hour) => `Received at ${hour}`,
  again: "Look up another dossier",
  status: {
    submitted: "The dossier was submitted and waits to be accepted.",
    accepted: "The dossier has been accepted.",
    refused: "The dossier was not accepted. Please ask at the counter for the reason.",
    inProcess: "The dossier is being processed.",
    supplementRequested: "Papers are missing. Please bring them to the counter.",
    paymentRequired: "The dossier waits for the fee to be paid.",
    withdrawn: "The dossier was withdrawn as requested.",
    stopped: "Processing was stopped. Please ask at the counter for the reason.",
    resultReady: "The result is ready. Please come to the return counter with your receipt.",
    returned: "The result has been handed over.",
  },
};
