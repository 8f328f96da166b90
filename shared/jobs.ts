import * as z from "zod/mini";
import { benangJobs } from "./jobs/benang.ts";
import { endOfDayJobs } from "./jobs/end-of-day.ts";
import { homeJobs } from "./jobs/home.ts";
import { knowHowJobs } from "./jobs/know-how.ts";
import { kudosJobs } from "./jobs/kudos.ts";
import { listeningJobs } from "./jobs/listening.ts";
import { instant, office, pressed, typed } from "./jobs/parts.ts";
import { sealedJobs } from "./jobs/sealed.ts";
import { setupJobs } from "./jobs/setup.ts";
import { suggestionJobs } from "./jobs/suggestions.ts";

/** Brings the alert of one overload episode in Slack up to what the table says. */
export const ShowOverload = z.object({
  type: z.literal("overload.show"),
  ...office,
  department: z.string(),
  /** Start of the episode; with the department it names it. */
  episode: instant,
});
/** Somebody pressed "I can help". */
export const OfferHelp = z.object({
  type: z.literal("overload.offer-help"),
  ...office,
  department: z.string(),
  episode: instant,
  team: z.string(),
  channel: z.string(),
  user: z.string(),
});
/** Brings the on-call message of one urgent dossier up to what the table says. */
export const ShowUrgentDossier = z.object({ type: z.literal("on-call.show-dossier"), ...office, code: z.string() });
/** Asks the next person on call to come for an urgent dossier; `turn` counts from 0. */
export const AskOnCall = z.object({ type: z.literal("on-call.ask"), ...office, code: z.string(), turn: z.int() });
/** One person's list of a working day, before the counters open. */
export const MorningList = z.object({
  type: z.literal("morning.show"),
  ...office,
  date: z.iso.date(),
  user: z.string(),
});
/** Somebody on call takes an urgent dossier on. */
export const AcceptOnCall = z.object({ type: z.literal("on-call.accept"), ...office, code: z.string(), ...pressed });
/** Somebody wants to see one dossier; `code` as far as it could be read. */
export const LookUpDossier = z.object({ type: z.literal("dossier.look-up"), ...typed, code: z.optional(z.string()) });
/** Somebody wants to enter the staff pages. */
export const LinkToDesk = z.object({ type: z.literal("desk.link"), ...typed });
/** Brings each signer's message of the day up to what lies before them. */
export const ShowSigning = z.object({ type: z.literal("signing.show"), ...office });
/** A signer signs what their message showed. */
export const SignShown = z.object({
  type: z.literal("signing.sign"),
  ...office,
  ...pressed,
  codes: z.array(z.string()).check(z.minLength(1), z.maxLength(50)),
});
/** Looks for promises that are about to be broken and shows heads the apologies that were drafted. */
export const DraftApologies = z.object({
  type: z.literal("apologies.draft"),
  ...office,
  date: z.iso.date(),
  /** The first look of the day, which sets the others. */
  morning: z.optional(z.boolean()),
});
/** A head extends a promise: the new hour as it stands on the office's wall. */
export const ApproveApology = z.object({
  type: z.literal("apologies.approve"),
  ...office,
  ...pressed,
  code: z.string(),
  promisedAt: instant,
  date: z.iso.date(),
  time: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
  cause: z.enum(["verification", "other-agency", "volume", "absence", "system", "weather"]),
});
/** A colleague takes a dossier in out of hours; one form is one dossier. Nothing about the citizen. */
export const ReceiveInSlack = z.object({
  type: z.literal("reception.receive"),
  ...typed,
  /** Slack's id of the form. */
  viewId: z.string(),
  procedure: z.string(),
  handedIn: z.enum(["direct", "online", "post"]),
  papers: z.array(z.string()).check(z.maxLength(50)),
  copies: z.optional(z.int()),
  pages: z.optional(z.int()),
  /** Hour on the slip, as it stands on the office's wall: `2026-11-20 16:45`. */
  stated: z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\d ([01]\d|2[0-3]):[0-5]\d$/))),
});

/** What waits in the lane queue: FIFO, one lane (message group) per office of a Slack workspace. Times are instants in UTC. */
export const Job = z.discriminatedUnion("type", [
  ShowOverload,
  OfferHelp,
  ShowUrgentDossier,
  AskOnCall,
  AcceptOnCall,
  MorningList,
  LookUpDossier,
  LinkToDesk,
  ShowSigning,
  SignShown,
  DraftApologies,
  ApproveApology,
  ReceiveInSlack,
  ...endOfDayJobs,
  ...homeJobs,
  ...kudosJobs,
  ...knowHowJobs,
  ...listeningJobs,
  ...sealedJobs,
  ...suggestionJobs,
  ...benangJobs,
  ...setupJobs,
]);
export type Job = z.infer<typeof Job>;

/** Puts jobs into the lane of a workspace; resolves when they are durable. */
export interface JobQueue {
  /**
   * @param lane Slack team id. @param key the same key within five minutes is one job.
   * @throws Error when the queue did not take it; nothing is swallowed.
   */
  send(lane: string, key: string, job: Job): Promise<void>;
}
