import * as z from "zod/mini";
import type { Instant, LocalDate } from "#shared/kernel/clock.ts";
import type { RequestId } from "#shared/kernel/request-id.ts";
import { DepartmentId } from "#shared/offices/department-id.ts";
import { OfficeId } from "#shared/offices/office.ts";
import { PaperId, SignedBy } from "#shared/procedures/procedure.ts";
import { MoveName } from "./moves.ts";
import { DossierStatus } from "./status.ts";

/**
 * `H29.27163-261122-0001`: province, unit, reception date, number of the day (Circular 03/2025/TT-VPCP in use). Codes of
 * other issuers have one to four parts behind the province, `H15.50.05.13-261008-0975`, or before it.
 */
export const DossierCode = z
  .string()
  .check(
    z.regex(/^[A-Z0-9]{2,5}(\.[A-Z0-9]{2,5}){1,4}-\d{6}-\d{4,7}$/, "a dossier code such as H29.27163-261122-0001"),
  );

/** How the papers came: across the counter, through the national portal, by public post. */
export const Channel = z.enum(["direct", "online", "post"]);
export type Channel = z.infer<typeof Channel>;

/**
 * `detail` says what a move alone does not: the hour on the slip of a reception or acceptance, `cause:approver:hour` of an
 * extension, `signer:{user}` where a machine hands in a signature, `confirmed:{user}` of what needs a head's word. Never free
 * text.
 */
export const HistoryEntry = z.object({
  move: MoveName,
  at: z.iso.datetime(),
  by: z.string(),
  detail: z.optional(z.string()),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** One citizen's case under one procedure, from submission to return. Holds nothing about the citizen. */
export const Dossier = z.object({
  officeId: OfficeId,
  code: DossierCode,
  procedure: z.string(),
  /** First day of the procedure version that was in force at reception; the dossier keeps to it. */
  procedureFrom: z.iso.date(),
  department: DepartmentId,
  channel: Channel,
  status: DossierStatus,
  receivedAt: z.iso.datetime(),
  promisedAt: z.iso.datetime(),
  /** Taken in outside working hours under a procedure that may not wait. */
  urgent: z.boolean(),
  /** Number of steps so far; the reception is 1. */
  version: z.int(),
  /** When the clock stopped: result ready, or ended otherwise. */
  endedAt: z.optional(z.iso.datetime()),
  /** The office that processes it, where another ward of the province received it (Decree 118/2025 art. 10). */
  handledBy: z.optional(OfficeId),
  /** Code of the first dossier of a linked bundle (birth, residence, insurance); on every part but the first. */
  bundle: z.optional(z.string()),
  /** Papers ticked at reception, and those a supplement asks for, while it does: keys of the paper catalogue. */
  papers: z.optional(z.array(PaperId)),
  missing: z.optional(z.array(PaperId)),
  /** Copies asked for, and pages of one copy. */
  copies: z.optional(z.int()),
  pages: z.optional(z.int()),
  /** In dong, and whether it was taken in at reception. */
  fee: z.optional(z.int()),
  paid: z.optional(z.boolean()),
  /** Why the promise differs from the rule: the officer's slip, or a verification elsewhere. */
  basis: z.optional(z.enum(["slip", "verification"])),
  /** Who signs the result where that is not the chair or a vice-chair; pinned at reception. */
  signedBy: z.optional(SignedBy),
  /** Slack id of the officer who received it and whose list it is on. */
  officer: z.optional(z.string()),
  /** Since when it lies before the signer. */
  presentedAt: z.optional(z.iso.datetime()),
  /** How often a supplement was asked for; a second time counts as overdue (Decision 766). */
  supplements: z.optional(z.int()),
  /**
   * Of a death registration once it is known who died: codes of other registrations of the same death that its office
   * handles. Absent while nobody was named.
   */
  duplicates: z.optional(z.array(z.string())),
  /** Version of the record in the software it was imported from. */
  importVersion: z.optional(z.int()),
  history: z.array(HistoryEntry),
});
export type Dossier = z.infer<typeof Dossier>;

export interface Step {
  readonly move: MoveName;
  readonly at: Instant;
  readonly by: string;
  readonly request: RequestId;
  /** Only if the dossier still has this version. */
  readonly ifVersion?: number | undefined;
  /** A new promise, where the move changes it. */
  readonly promisedAt?: Instant | undefined;
  /** Why that promise is another hour than the rule's; absent: it is the rule's. */
  readonly basis?: Dossier["basis"];
  /** Whether it may not wait, where the move decides that anew. */
  readonly urgent?: boolean | undefined;
  /** Goes into the history with it. */
  readonly detail?: string | undefined;
  /** Papers that a supplement asks for. */
  readonly missing?: readonly string[] | undefined;
  /** A head answers for a second supplement. */
  readonly confirmed?: boolean | undefined;
  /** What whoever signs is entitled to. */
  readonly signer?: SignerLimits | undefined;
  /** Other registrations of the same death were looked at. */
  readonly duplicatesSeen?: boolean | undefined;
}

/** What a signature is good for; the table holds each dossier against it. */
export interface SignerLimits {
  /** Of these departments alone; of all when absent. */
  readonly departments?: readonly string[] | undefined;
  /** Only what a head may sign for the chair. */
  readonly headOnly?: boolean | undefined;
}

/** The dossier after the request; `replayed` when the request had been carried out before and changed nothing now. */
export interface Outcome {
  readonly dossier: Dossier;
  readonly replayed: boolean;
}

export interface OpenDossier {
  readonly code: string;
  readonly promisedAt: Instant;
  readonly department: string;
  readonly procedure: string;
}

/** What lies before the signers, in the order in which citizens have been waiting. */
export interface PresentedDossier extends OpenDossier {
  readonly receivedAt: Instant;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly cursor?: string | undefined;
}

/**
 * Dossiers of the office that received them and of the one that handles them: each of the two finds and moves them, for
 * any other they do not exist.
 */
export interface Dossiers {
  /** @throws DossierNotFound */
  get(officeId: string, code: string): Promise<Dossier>;
  /**
   * The number of the day that belongs to this request: gap-free per office and local date under any concurrency,
   * the same for the same request for ever. One conditional write.
   */
  claimNumber(officeId: string, date: LocalDate, request: RequestId): Promise<{ number: number; replayed: boolean }>;
  /** Stores a dossier just received. @throws RequestMismatch when the request was another one before. */
  add(dossier: Dossier, request: RequestId): Promise<Outcome>;
  /** What an earlier reception by this request came to; undefined when its process died first. @throws RequestMismatch */
  find(officeId: string, code: string, request: RequestId): Promise<Outcome | undefined>;
  /**
   * State, history and request id in one conditional write; the same request again changes nothing.
   * @throws DossierNotFound, MoveNotAllowed, DossierChanged, StepOutOfOrder, RequestMismatch, and what `refusal.ts` names
   */
  move(officeId: string, code: string, step: Step): Promise<Outcome>;
  /** Writes down which other registrations of the same death there are; no step of the dossier. @throws DossierNotFound */
  markDuplicates(officeId: string, code: string, duplicates: readonly string[]): Promise<Dossier>;
  /** Dossiers that the office handles and has not handed over, earliest promise first. */
  listOpen(officeId: string, query: OpenQuery): Promise<Page<OpenDossier>>;
  /** What lies before the office's signers, whose citizen waits longest first. One query page. */
  listSigning(officeId: string, query: PageQuery): Promise<Page<PresentedDossier>>;
}

export interface PageQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface OpenQuery extends PageQuery {
  readonly dueBefore?: Instant | undefined;
  /** Only this department's: a page may then hold fewer than `limit`, and still have a cursor. */
  readonly department?: string | undefined;
}
