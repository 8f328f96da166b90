// Apart from the form itself, so that waiting for it does not load it.
/** Callback id of the form. */
export const receptionView = "reception.receive";
/** Names of the answers; the choice of a procedure is told at once. */
export const fields = {
  procedure: "reception.procedure",
  channel: "channel",
  papers: "papers",
  copies: "copies",
  pages: "pages",
  statedDate: "statedDate",
  statedTime: "statedTime",
} as const;
