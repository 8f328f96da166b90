import type { apologyForm as Reference } from "../vi/apology-form.ts";

export const apologyForm: typeof Reference = {
  title: "Apologise and extend",
  about: (code, hour) => `Dossier ${code}, promised for ${hour}.`,
  date: "New date",
  time: "New hour",
  cause: "Cause",
  submit: "Approve",
  close: "Not now",
  later: "The new hour must be later than the present one.",
  missing: "Please choose.",
  causes: {
    verification: "More has to be verified",
    "other-agency": "Another agency has to answer",
    volume: "Too many dossiers",
    absence: "Whoever is competent is away",
    system: "The system failed",
    weather: "Weather or disaster",
  },
};
