import * as z from "zod/mini";
import { OfficeCalendar } from "#shared/office-time/calendar.ts";
import { WallTime } from "#shared/office-time/hours.ts";
import { OwnProcedure } from "#shared/procedures/procedure.ts";
import { DepartmentId } from "./department-id.ts";

/** The national code of a commune-tier unit, five digits: `27163`. */
export const OfficeId = z.string().check(z.regex(/^\d{5}$/, "the five-digit national unit code, such as 27163"));
export const Language = z.enum(["vi", "en", "id"]);
export type Language = z.infer<typeof Language>;

export const SlackId = (letter: string) =>
  z.string().check(z.regex(new RegExp(`^${letter}[A-Z0-9]{2,20}$`), `a Slack id that starts with ${letter}`));

export const Department = z.strictObject({
  id: DepartmentId,
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  counters: z.int().check(z.minimum(0), z.maximum(99)),
  /** Where the department's own alerts go; the office's help channel when absent. */
  channel: z.optional(SlackId("[CG]")),
});

/** When a queue is overloaded; waits in minutes, `waiting` x minutes per person / open counters. */
export const OverloadThresholds = z
  .strictObject({
    raiseAtMinutes: z.int().check(z.minimum(1), z.maximum(480)),
    clearAtMinutes: z.int().check(z.minimum(0), z.maximum(480)),
  })
  .check(z.refine((wait) => wait.clearAtMinutes < wait.raiseAtMinutes, "clearAtMinutes must be below raiseAtMinutes"));

export const EndOfDay = z.strictObject({
  /** Wall time in the office's zone, on working days. */
  at: WallTime,
  /** A thread that could not be opened within this many minutes is skipped, and said so. */
  lateByMinutes: z.int().check(z.minimum(1), z.maximum(720)),
});

/** A member of staff as Slack knows them; no other personal data is kept, but for the work address of those who have no Slack. */
export const Staff = z.strictObject({
  slackUser: SlackId("[UW]"),
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  department: DepartmentId,
  role: z.enum(["officer", "head", "signer", "leader", "admin"]),
  /** Departments whose results this signer or leader may sign; all when absent. Nobody else signs. */
  signs: z.optional(z.array(DepartmentId)),
  /** Subject at the organisation's identity provider, for staff who enter without Slack. */
  subject: z.optional(z.string().check(z.minLength(1), z.maxLength(255))),
  /** `slackUser` is then an id of the office's own, such as `W0001`, and nothing is sent to it in Slack. */
  withoutSlack: z.optional(z.literal(true)),
  /** Where the personal link to the evening's page goes, for staff without Slack. */
  email: z.optional(z.email()),
});
export type Staff = z.infer<typeof Staff>;

/** Who is asked when something may not wait outside working hours, in this order and round again. */
export const OnCall = z.strictObject({
  people: z.array(SlackId("[UW]")).check(z.minLength(1), z.maxLength(30)),
  /** Minutes without an answer until the next one is asked. */
  answerWithinMinutes: z.int().check(z.minimum(1), z.maximum(120)),
});

const HttpsUrl = z.url({ protocol: /^https?$/ }).check(z.maxLength(2000));
/** Where status changes go: signed with a secret that is derived from the office's key and this id. */
export const Webhook = z.strictObject({ id: z.string().check(z.regex(/^[a-z0-9-]{1,30}$/)), url: HttpsUrl });

/** How citizens are written to; a channel that is absent is not used. */
export const Messaging = z.strictObject({
  sms: z.optional(
    z.strictObject({ sender: z.string().check(z.regex(/^[A-Za-z0-9]{1,11}$/, "1-11 letters or digits")) }),
  ),
  email: z.optional(z.strictObject({ from: z.email() })),
  /** A gateway for Zalo, called as a signed webhook. */
  gateway: z.optional(z.strictObject({ url: HttpsUrl })),
  /** Wall times between which nothing is sent but deaths and what is urgent; 21:00 to 07:00 when absent. */
  quiet: z.optional(z.strictObject({ from: WallTime, to: WallTime })),
});

/** The organisation's own sign-in for staff pages: a public client with PKCE. */
export const Oidc = z.strictObject({ issuer: HttpsUrl, clientId: z.string().check(z.minLength(1), z.maxLength(255)) });
export type Oidc = z.infer<typeof Oidc>;

export const Office = z.strictObject({
  id: OfficeId,
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  kind: z.enum(["ward", "commune", "special_zone"]),
  /** Identifier of the province in dossier codes: `H29` is Ho Chi Minh City (Circular 03/2025/TT-VPCP). */
  province: z.string().check(z.regex(/^H\d{2}$/, "H and two digits, such as H29")),
  language: Language,
  calendar: OfficeCalendar,
  visitorsPerDay: z.int().check(z.minimum(0)),
  departments: z.array(Department).check(z.minLength(1), z.maxLength(30)),
  staff: z.array(Staff).check(z.maxLength(400)),
  overload: OverloadThresholds,
  endOfDay: EndOfDay,
  /** Printed on forms. */
  address: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  phone: z.optional(z.string().check(z.regex(/^[0-9 .+()-]{3,30}$/, "digits and separators"))),
  /** Additions to the national catalogue and what the office decided for unverified entries. */
  procedures: z.optional(z.array(OwnProcedure).check(z.maxLength(300))),
  onCall: z.optional(OnCall),
  /** Wall time of the officers' morning list on working days; a quarter of an hour before opening when absent. */
  morningAt: z.optional(WallTime),
  messaging: z.optional(Messaging),
  webhooks: z.optional(z.array(Webhook).check(z.maxLength(10))),
  oidc: z.optional(Oidc),
  slack: z.strictObject({
    team: SlackId("T"),
    /** Everybody at the end of the day, those who can help, and those on call at night. */
    channels: z.strictObject({ endOfDay: SlackId("[CG]"), help: SlackId("[CG]"), onCall: SlackId("[CG]") }),
  }),
});
export type Office = z.infer<typeof Office>;

/** Who asks: every use case takes one, and every key starts with its office. */
export interface Actor {
  readonly officeId: string;
  /** An API key's id or a Slack user id; never a person's name. */
  readonly id: string;
}
