import type { apologies as Reference } from "../vi/apologies.ts";

export const apologies: typeof Reference = {
  title: (department) => `About to be late: ${department}`,
  intro:
    "These are not ready and their hour is near. Extended before that hour, the apology reaches the citizen in time.",
  line: ({ hour, code, procedure, proposed }) => `Promised for ${hour}: ${code}, ${procedure}. Proposed: ${proposed}`,
  extend: "Extend",
  more: (count) => `${count} more on the counter page (type /quay).`,
  broken: (count) =>
    `Past their hour without a decision (${count}). Please ring the citizen, apologise, and do these first:`,
  brokenLine: (hour, code, procedure) => `promised for ${hour}: ${code}, ${procedure}`,
  extended: (count) => `Extended (${count}):`,
  extendedLine: (code, hour, name) => `${code}: now promised for ${hour}, approved by ${name}`,
  inTime: (count) => `Ready in time, or paused: ${count}.`,
  nothing: "Nothing is about to be late now.",
  notes: {
    "not-answerable": "Heads, signers and leaders approve an extension.",
    "promise-passed": "The hour has passed, it cannot be extended any more. Please ring the citizen and apologise.",
    "promise-not-later": "The new hour must be later than the present one.",
    "move-not-allowed": "The dossier is ready or stopped, nothing has to be extended.",
    "dossier-changed": "The promise has just been changed, please look at the message again.",
    "idempotency-key-reused": "The dossier has just been extended to another hour, please look at the message again.",
    "invalid-extension": "The new hour must lie ahead, by a year at most.",
  },
  note: (code, words) => `${code}: ${words}`,
  otherNote: "it could not be extended, please try on the counter page.",
};
