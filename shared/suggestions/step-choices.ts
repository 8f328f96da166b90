/** Every step that a person can choose in a form. */
export const stepChoices = [
  "acknowledged",
  "planned",
  "done",
  "declined",
  "merged",
  "forwarded",
  "reopened",
  "assigned",
  "withdrawn",
] as const;
export type StepChoice = (typeof stepChoices)[number];
