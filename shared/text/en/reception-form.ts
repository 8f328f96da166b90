import type { receptionForm as Reference } from "../vi/reception-form.ts";

export const receptionForm: typeof Reference = {
  title: "Out-of-hours reception",
  submit: "Receive",
  close: "Cancel",
  note: "Procedure and papers only. No names and no numbers of citizens here: those go on the counter page.",
  procedure: "Procedure",
  choose: "Choose a procedure",
  groups: {
    urgent: "May not wait",
    justice: "Justice and civil status",
    economy: "Economy, infrastructure and urban affairs",
    social: "Culture and social affairs",
    other: "Other procedures",
  },
  channel: "How it came",
  channels: { direct: "At the counter", online: "Online", post: "By post" },
  papers: "Papers received",
  copies: "Copies",
  pages: "Pages of one copy",
  statedDate: "Date promised",
  statedTime: "Hour promised",
  stated: "No text limits this procedure: state the hour as on the slip.",
  again: "Slack could not open the form; please type /tiepnhan again.",
  missing: "Please choose.",
  both: "Copies need pages, and pages copies.",
  count: (most) => `A number from 1 to ${most}, please.`,
};
