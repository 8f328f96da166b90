import * as z from "zod/mini";
import { Language } from "#shared/offices/office.ts";

/** Nothing invisible: it would split one person in two. */
const line = (most: number) =>
  z
    .string()
    .check(
      z.trim(),
      z.normalize("NFC"),
      z.minLength(1),
      z.maxLength(most),
      z.regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u, "one line of visible characters"),
    );

const Born = z.string().check(
  z.regex(/^(18|19|20)\d{2}(-\d{2}-\d{2})?$/, "a date such as 1980-05-17, or a year"),
  z.refine((born) => born.length === 4 || isDate(born), "a date that exists, such as 1980-05-17, or a year"),
);

function isDate(text: string): boolean {
  return z.iso.date().safeParse(text).success;
}

/** A person in a dossier, as written on the papers: whole name, family name first, NFC. */
export const Person = z.strictObject({
  name: line(120),
  /** Twelve digits; the check of birth year and sex warns and never blocks. */
  personalId: z.optional(z.string().check(z.regex(/^\d{12}$/, "the twelve digits of the identity card"))),
  /** Date of birth, or the year where no more is known. */
  born: z.optional(Born),
});
export type Person = z.infer<typeof Person>;

/** Who handed the dossier in, and whom it is about where that is somebody else. Stored in the Citizens table alone. */
export const Applicant = z.extend(Person, {
  /** As dialled or in E.164; kept as `+84…`. */
  phone: z.optional(z.string().check(z.maxLength(20))),
  email: z.optional(z.email()),
  address: z.optional(line(300)),
  /** Language of messages and of the tracking page; the office's own when absent. */
  language: z.optional(Language),
  /** How the citizen wishes to hear of it; none leaves it at the tracking page. */
  notify: z.optional(z.enum(["sms", "email", "zalo", "none"])),
  /** The person who died, in a death registration. */
  deceased: z.optional(z.extend(Person, { diedOn: z.optional(z.iso.date()) })),
});
export type Applicant = z.infer<typeof Applicant>;

/** Personal data of dossiers: never in Slack, logs, metrics, URLs or the Dossiers table. Every key starts with the office. */
export interface Applicants {
  /** Stores the applicant of a reception unless one is there: a late repeat does not undo a correction. */
  add(officeId: string, code: string, applicant: Applicant): Promise<void>;
  /** In place of what was there. The same again changes nothing. @param officeId the office that received the dossier. */
  put(officeId: string, code: string, applicant: Applicant): Promise<void>;
  get(officeId: string, code: string): Promise<Applicant | undefined>;
}
