import type { messages as Reference } from "../vi/messages.ts";

export const messages: typeof Reference = {
  greeting: "Dear Sir or Madam,",
  track: (url) => `See where it stands at ${url} with the dossier code and the tracking code on your receipt.`,
  trackShort: (url) => `Track: ${url}`,
  automatic: "This message was sent automatically; please do not reply. Thank you.",
  accepted: {
    subject: ({ office, code }) => `${office}: dossier ${code} received`,
    full: ({ office, code, promised }) =>
      `${office} has received dossier ${code}. The result is promised for ${promised}.`,
    sms: ({ code, promised }) => `dossier ${code} received, due ${promised}.`,
  },
  refused: {
    subject: ({ office, code }) => `${office}: dossier ${code} not received`,
    full: ({ office, code }) =>
      `Dossier ${code} could not be received. Please contact ${office}, who will explain what to do.`,
    sms: ({ code }) => `dossier ${code} was not received, please contact us.`,
  },
  "supplement-requested": {
    subject: ({ office, code }) => `${office}: dossier ${code} needs more papers`,
    full: ({ office, code }) =>
      `Dossier ${code} needs more papers. The tracking page lists them; please bring them to ${office}. The time until then does not count.`,
    sms: ({ code }) => `dossier ${code} needs more papers.`,
  },
  "payment-required": {
    subject: ({ office, code }) => `${office}: dossier ${code} waits for its fee`,
    full: ({ office, code }) =>
      `Dossier ${code} waits for its fee. Please pay at ${office}; work goes on as soon as that is done.`,
    sms: ({ code }) => `dossier ${code} waits for its fee.`,
  },
  "result-ready": {
    subject: ({ office, code }) => `${office}: the result of dossier ${code} is ready`,
    full: ({ office, code }) =>
      `The result of dossier ${code} is ready. Please collect it from ${office} during working hours and bring your receipt.`,
    sms: ({ code }) => `dossier ${code} is ready, bring your receipt to collect it.`,
  },
  extended: {
    subject: ({ office, code }) => `${office}: our apologies, and a new hour for dossier ${code}`,
    full: ({ office, code, promised }) =>
      `${office} apologises: dossier ${code} cannot be ready at the hour that was promised. The new one is ${promised}.`,
    sms: ({ code, promised }) => `sorry, dossier ${code} is now due ${promised}.`,
  },
  stopped: {
    subject: ({ office, code }) => `${office}: work on dossier ${code} has stopped`,
    full: ({ office, code }) => `Work on dossier ${code} has stopped. Please contact ${office}, who will explain it.`,
    sms: ({ code }) => `work on dossier ${code} has stopped, please contact us.`,
  },
};
