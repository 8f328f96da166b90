import * as z from "zod/mini";
import { Applicant } from "#shared/citizens/applicant.ts";
import { OfficeId } from "#shared/offices/office.ts";
import { PaperId, ProcedureCode } from "#shared/procedures/procedure.ts";
import { Channel, DossierCode } from "./dossier.ts";

const Count = (most: number, what: string) => z.int(what).check(z.minimum(1, what), z.maximum(most, what));
const Instant = z.iso.datetime({ offset: true });

/** What is said of a dossier when it is taken in, whoever says it: a machine, the counter page, the form in Slack. */
export const Reception = z.strictObject({
  procedure: ProcedureCode,
  /** When the papers were taken. It pins the day whose number the dossier gets, however late a repeat arrives. */
  receivedAt: Instant,
  channel: Channel,
  /** Handed in through a portal and not yet accepted. */
  submitted: z.optional(z.boolean()),
  /** Those of the procedure's papers that were brought. */
  papers: z.optional(z.array(PaperId).check(z.maxLength(50))),
  copies: z.optional(Count(1_000, "a number of copies from 1 to 1000")),
  /** Of one copy. */
  pages: z.optional(Count(10_000, "a number of pages from 1 to 10000")),
  /** In dong; only where no text of ours sets it. */
  fee: z.optional(z.int().check(z.minimum(0), z.maximum(1_000_000_000))),
  paid: z.optional(z.boolean()),
  /** Hour and date written on the slip. */
  statedAt: z.optional(Instant),
  /** Another agency has to verify first. */
  verification: z.optional(z.boolean()),
  /** The ward of the same province that processes it. */
  handledBy: z.optional(OfficeId),
  /** Code of the first dossier of a linked bundle. */
  bundle: z.optional(DossierCode),
  /** Slack id of the officer who took it in, when somebody else says so. */
  officer: z.optional(z.string().check(z.regex(/^[UW][A-Z0-9]{2,20}$/, "a Slack id that starts with U or W"))),
  applicant: z.optional(Applicant),
});
export type Reception = z.infer<typeof Reception>;
