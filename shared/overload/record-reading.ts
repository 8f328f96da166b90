import * as z from "zod/mini";
import { type Clock, toInstant } from "#shared/kernel/clock.ts";
import { DomainError, type FieldProblem } from "#shared/kernel/errors.ts";
import { assertHappened } from "#shared/kernel/happened.ts";
import type { RequestId } from "#shared/kernel/request-id.ts";
import type { Actor } from "#shared/offices/office.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { type Loads, pressureOf, Reading, type ReadingOutcome } from "./overload.ts";

/** A reading as it is sent: with any offset, or without `at` when it was taken just now. */
export const GivenReading = z.strictObject({ ...Reading.shape, at: z.optional(z.iso.datetime({ offset: true })) });
export type GivenReading = z.infer<typeof GivenReading>;

interface Deps {
  readonly loads: Loads;
  readonly offices: Pick<Offices, "get">;
  readonly clock: Clock;
}

/**
 * Takes a reading of one department's queue: one conditional write. A repeat or an older reading changes nothing.
 * @throws OfficeNotFound, DomainError invalid naming the field, DomainError mismatch when the key came with another body.
 */
export async function recordReading(
  given: GivenReading,
  actor: Actor,
  request: RequestId,
  { loads, offices, clock }: Deps,
): Promise<ReadingOutcome> {
  const now = clock();
  const parsed = GivenReading.safeParse(given);
  if (!parsed.success)
    throw invalid(parsed.error.issues.map(({ path, message }) => ({ field: path.join("."), problem: message })));
  const at = parsed.data.at === undefined ? toInstant(now) : assertHappened("at", parsed.data.at, now);
  const reading = { ...parsed.data, at };
  const { departments, overload } = await offices.get(actor.officeId);
  if (!departments.some(({ id }) => id === reading.department)) {
    throw invalid([{ field: "department", problem: `must be one of ${departments.map(({ id }) => id).join(", ")}` }]);
  }
  return loads.record(actor.officeId, reading, pressureOf(reading, overload), request);
}

function invalid(fields: FieldProblem[]): DomainError {
  const detail = fields.map(({ field, problem }) => `${field} ${problem}`).join("; ");
  return new DomainError("invalid", "invalid-reading", `The reading cannot be taken: ${detail}`, fields);
}
