import * as z from "zod/mini";
import type { Applicant } from "#shared/citizens/applicant.ts";
import type { Dossier } from "#shared/dossiers/dossier.ts";
import type { Instant } from "#shared/kernel/clock.ts";
import type { Office } from "#shared/offices/office.ts";
import type { RefusalReason, StopReason } from "./reasons.ts";

/**
 * The forms of Circular 03/2025/TT-VPCP, Appendix I: 01 receipt and appointment, 02 request to supplement, 03 refusal to
 * receive, 04 apology and extension, 05 notice of stopping, 06 process-control slip. The register (07) is of many dossiers.
 */
export const FormNumber = z.enum(["01", "02", "03", "04", "05", "06"]);
export type FormNumber = z.infer<typeof FormNumber>;

export const PaperSize = z.enum(["A4", "A5"]);
export type PaperSize = z.infer<typeof PaperSize>;

/** What a form says of the office that issues it. */
export type FormOffice = Pick<
  Office,
  "name" | "kind" | "address" | "phone" | "calendar" | "departments" | "staff" | "procedures"
>;

/** An extension as Form 04 tells it; before it is recorded as well, since the apology is drafted before the breach. */
export interface Extension {
  readonly cause: string;
  /** Slack id of the member of staff who approved it; nobody has yet where absent. */
  readonly approver?: string | undefined;
  /** The promise that cannot be kept, where it is known. */
  readonly from?: Instant | undefined;
  readonly to: Instant;
  /** When it was recorded; absent on a draft. */
  readonly at?: Instant | undefined;
}

/** All that a form is filled in with. Whoever shows it has checked that the reader may see the dossier. */
export interface FormView {
  readonly dossier: Dossier;
  /** The office that received it and hands the form out. */
  readonly office: FormOffice;
  /** The office that processes it, where that is another one (`dossier.handledBy`). */
  readonly handler?: Pick<Office, "name"> | undefined;
  /** From the Citizens table; a dotted line to write on where absent. */
  readonly applicant?: Applicant | undefined;
  readonly tracking: TrackingLink;
  /** Form 03 and 05: the reason the officer chose; the whole list to tick by hand where absent. */
  readonly refusal?: RefusalReason | undefined;
  readonly stop?: StopReason | undefined;
  /** Form 04: an extension that is not in the history yet. */
  readonly draft?: Extension | undefined;
  /** Form 04: the promise before the last extension, where the caller knows it better than the history does. */
  readonly earlierPromise?: Instant | undefined;
}

/** Where a citizen tracks a dossier, and with which secret. */
export interface TrackingLink {
  /** The page by itself, to be typed. */
  readonly page: string;
  /** The page with code and secret in the fragment, which no server and no log sees. */
  readonly url: string;
  readonly secret: string;
}
