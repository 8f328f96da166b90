import * as z from "zod/mini";
import { DomainError } from "#shared/kernel/errors.ts";
import { PaperId } from "#shared/procedures/procedure.ts";
import type { MoveName } from "./moves.ts";

const User = z.string().check(z.regex(/^[UW][A-Z0-9]{2,20}$/, "a Slack id that starts with U or W"));
const Instant = z.iso.datetime({ offset: true });

/** Why a promise is put off: a closed list, so that the letter to the citizen can say it and reports can count it. */
export const Cause = z.enum(["verification", "other-agency", "volume", "absence", "system", "weather"]);
export type Cause = z.infer<typeof Cause>;

/** What some moves say besides when and to which dossier. */
export const moveDetails = {
  /** Of an acceptance, as of a reception. */
  statedAt: z.optional(Instant),
  verification: z.optional(z.boolean()),
  /** Papers that a supplement asks for. */
  missing: z.optional(z.array(PaperId).check(z.minLength(1), z.maxLength(50))),
  /** Head, signer or leader who answers for a second supplement, or for a death that is registered twice. */
  confirmedBy: z.optional(User),
  /** Whose signature it is, where software hands it in. */
  signer: z.optional(User),
  /** Of an extension. */
  cause: z.optional(Cause),
  approver: z.optional(User),
  promisedAt: z.optional(Instant),
};
const Details = z.object(moveDetails);
export type MoveDetails = z.infer<typeof Details>;

const takes: Partial<Record<MoveName, readonly (keyof MoveDetails)[]>> = {
  accept: ["statedAt", "verification"],
  "request-supplement": ["missing", "confirmedBy"],
  sign: ["signer", "confirmedBy"],
  finish: ["confirmedBy"],
  extend: ["cause", "approver", "promisedAt"],
};

/** @throws DomainError naming what was said that the move does not take */
export function assertTaken(move: MoveName, details: MoveDetails): void {
  const strangers = (Object.keys(moveDetails) as (keyof MoveDetails)[]).filter(
    (name) => details[name] !== undefined && takes[move]?.includes(name) !== true,
  );
  if (strangers.length === 0) return;
  const problem = `must be left out: "${move}" does not take it`;
  const fields = strangers.map((field) => ({ field, problem }));
  throw new DomainError("invalid", "invalid-move", `${strangers.join(", ")} ${problem}`, fields);
}
