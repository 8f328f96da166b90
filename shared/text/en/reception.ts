import type { reception as Reference } from "../vi/reception.ts";

export const reception: typeof Reference = {
  received: (code) => `Dossier ${code} has been received`,
  promised: (hour) => `Promised for: ${hour}`,
  fee: (amount) => `Fee: ${amount}`,
  feeLater: "Fee: worked out on the counter page.",
  next: "Please add the applicant on the counter page and print the receipt.",
  openDesk: "Open the counter page",
  refused: "The dossier could not be received:",
  notStaff: "You are on no list of staff here, so it could not be received. Please ask the administrator to add you.",
  several: "You work for several offices: please type /tiepnhan in a channel of the one that receives the dossier.",
  fields: {
    procedure: "the office does not receive this procedure, or it is no longer in force",
    papers: "the papers are not of this procedure",
    copies: "the number of copies is not right",
    pages: "the number of pages is not right",
    fee: "the fee is not right",
    statedAt: "the hour promised is not right",
    receivedAt: "the reception lies too far back",
  },
  otherField: "please receive it on the counter page",
};
