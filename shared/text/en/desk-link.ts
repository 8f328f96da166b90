import type { deskLink as Reference } from "../vi/desk-link.ts";

export const deskLink: typeof Reference = {
  open: (office) => `Open the counter page of ${office}`,
  note: (minutes) =>
    `The link works once, for ${minutes} min, and for you alone. When it has run out, type /quay again.`,
  notStaff: "You are on no list of staff here. Please ask the administrator to add you.",
};
