// Apart from forms and messages, so that waiting for them does not load them.
/** Callback ids. */
export const views = { note: "know-how.save", decline: "know-how.decline", answer: "know-how.answer" } as const;
/** The message shortcut. */
export const takeShortcut = "know-how.take";
/** Action ids of buttons. */
export const actions = {
  write: "know-how.write",
  show: "know-how.show",
  confirm: "know-how.confirm",
  renew: "know-how.renew",
  outdate: "know-how.outdate",
  change: "know-how.change",
  decline: "know-how.open-decline",
  ask: "know-how.ask",
  answer: "know-how.open-answer",
  keep: "know-how.keep",
} as const;
/** Names of the answers of the forms. */
export const fields = {
  title: "title",
  text: "text",
  procedure: "procedure",
  basis: "basis",
  validUntil: "validUntil",
  reason: "reason",
} as const;
