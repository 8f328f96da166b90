import type { listeningForm as Reference } from "../vi/listening-form.ts";

export const listeningForm: typeof Reference = {
  note: "Note",
  commitment: "Commitment",
  save: "Keep",
  close: "Cancel",
  item: "What it is about",
  other: "Something else",
  text: "Note",
  textHint: "In general terms: no names, papers, phone numbers or dossier codes of citizens.",
  what: "What will be done",
  owner: "Who does it",
  due: "Done by",
  past: "The day must be today or later.",
  tooFar: "The day must be within a year.",
  missing: "Please fill this in.",
  short: (least) => `Please say a little more: at least ${least} characters.`,
  long: (most) => `Please stay within ${most} characters.`,
  sensitive: (found) => `Please take out "${found}": it must not be posted.`,
  over: "The session is not running, so nothing can be added.",
  leadersOnly: "Leaders and heads make commitments. Please write a note instead.",
  staffOnly: "This is for staff of the office.",
};
