// Apart from what they name, so that listening for them loads nothing.
/** Callback id of the form. */
export const kudosView = "kudos.give";
/** Callback id of the message shortcut. */
export const takeShortcut = "kudos.take";
/** Buttons. */
export const kudosActions = {
  open: "kudos.open",
  award: "kudos.award",
  openDraft: "kudos.open-draft",
  withdraw: "kudos.withdraw",
  signals: "kudos.signals",
} as const;
/** Names of the answers. */
export const kudosFields = {
  people: "people",
  group: "group",
  value: "value",
  reason: "reason",
  visibility: "visibility",
  dossier: "dossier",
  level: "level",
  citation: "citation",
} as const;
