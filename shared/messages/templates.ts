import type { Occasion } from "#shared/deliveries/delivery.ts";
import type { Language, Office } from "#shared/offices/office.ts";
import { messageTexts } from "#shared/text/messages.ts";
import { appointment, writtenMoment } from "#shared/text/when.ts";
import { shortOffice, smsLength, smsLimit } from "./sms-text.ts";

/** Raised with every change of words in any language; a test keeps the words of each version. */
export const templateVersions: Record<Occasion, number> = {
  accepted: 1,
  refused: 1,
  "supplement-requested": 1,
  "payment-required": 1,
  "result-ready": 1,
  extended: 1,
  stopped: 1,
};

/** All that a message knows: nobody's name or number, nothing of the procedure, no reason. */
export interface Told {
  readonly office: Pick<Office, "name" | "calendar">;
  readonly code: string;
  readonly promisedAt: string;
  /** Where citizens track; the secret is on the receipt and stays there. */
  readonly trackingUrl: string;
}

export interface Worded {
  readonly subject: string;
  /** For e-mail and Zalo. */
  readonly text: string;
  /** At most 160 characters of GSM 7-bit: without diacritics. */
  readonly sms: string;
}

/** The words of one occasion in one language. */
export function worded(occasion: Occasion, language: Language, told: Told): Worded {
  const { code, office, trackingUrl } = told;
  const texts = messageTexts[language];
  const said = texts[occasion];
  const promised = appointment(told.promisedAt, office.calendar.zone, language);
  const lines = [said.full({ office: office.name, code, promised }), texts.track(trackingUrl), texts.automatic];
  return {
    subject: said.subject({ office: office.name, code }),
    text: [texts.greeting, ...lines].join("\n\n"),
    sms: sms(said.sms({ code, promised: shortMoment(told) }), texts.trackShort(trackingUrl), told),
  };
}

/** `16:30 25/11`. */
function shortMoment({ promisedAt, office }: Told): string {
  return writtenMoment(promisedAt, office.calendar.zone).slice(0, -5);
}

/** Fewest letters by which people still know their office. */
const leastOffice = 12;

/** Who says what, and where to look where there is room for it: the office's name comes before an address. */
function sms(said: string, look: string, { office }: Told): string {
  const withAddress = `: ${said} ${look}`;
  const room = smsLimit - (smsLength(withAddress) ?? smsLimit);
  const rest = room >= Math.min(leastOffice, shortOffice(office.name, smsLimit).length) ? withAddress : `: ${said}`;
  return shortOffice(office.name, smsLimit - (smsLength(rest) ?? 0)) + rest;
}
