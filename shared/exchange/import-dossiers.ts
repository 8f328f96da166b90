import type { Clock } from "#shared/kernel/clock.ts";
import type { FieldProblem } from "#shared/kernel/errors.ts";
import type { Actor } from "#shared/offices/office.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { atOnce, inParts } from "./batches.ts";
import { checkRow } from "./check-row.ts";
import { reserveOwn } from "./own-numbers.ts";
import type { OwnNumbers } from "./reserve-numbers.ts";
import { type Importer, type Item, numberedHere, type Plan, planRows } from "./take-over.ts";
import type { ImportResult, ImportRow, TakenOver } from "./taken-over.ts";

/** Dossiers as they are stored, many at a time. */
export interface StoredRecords {
  /** What is stored under these codes, by code. @param fresh nothing that was written before may be missing */
  read(officeId: string, codes: readonly string[], fresh: boolean): Promise<ReadonlyMap<string, Item>>;
  /** One conditional write each. @returns for each whether it was made; if not, somebody else wrote in between. */
  write(changes: readonly Change[]): Promise<readonly boolean[]>;
}

export interface Change {
  /** What the write was worked out from; nothing for a dossier that was not there. */
  readonly before: Item | undefined;
  readonly after: Item;
}

interface Deps {
  readonly records: StoredRecords;
  readonly numbers: OwnNumbers;
  readonly offices: Pick<Offices, "get">;
  readonly clock: Clock;
}

/** A row in its place, parsed or refused before. */
export type GivenRow = ImportRow | { readonly problems: readonly FieldProblem[] };

/** What one round trip reads; while one part is written, the next is read and thought over. */
const dossiersInPart = 100;
const partsAtOnce = 4;

/** Each time somebody else has written; more often than this it is no coincidence. */
const mostRounds = 8;

/**
 * Takes over what another software knows of the office's dossiers, keyed by code and version: newer versions replace, the
 * rest changes nothing, and a row that cannot be taken does not hold up the others. The same rows again change nothing,
 * after a crash in the middle they finish what is left, and of two imports at once the newest version of each dossier stays.
 * @returns one result a row, in order. @throws OfficeNotFound
 */
export async function importDossiers(rows: readonly GivenRow[], actor: Actor, deps: Deps): Promise<ImportResult[]> {
  const office = await deps.offices.get(actor.officeId);
  const now = deps.clock();
  const checked = rows.map((row) => ("problems" in row ? row.problems : checkRow(row, office, now)));
  const taken = checked.filter((row) => "code" in row);
  const given = await reserveOwn(
    taken.map(({ code }) => code),
    office,
    deps.numbers,
  );
  const groups = Map.groupBy(
    taken.filter(({ code }) => !given.has(code)),
    ({ code }) => code,
  );
  const importer = { officeId: office.id, zone: office.calendar.zone, by: actor.id };
  const parts = inParts([...groups], dossiersInPart).map((part) => new Map(part));
  const plans = await atOnce(parts, partsAtOnce, (part) => takeOverPart(part, importer, deps.records));
  const left = new Map(plans.flat().map(([code, { results }]) => [code, results.values()]));
  return checked.map((row) => {
    if (!("code" in row)) return { result: "invalid", fields: row };
    // The rows of a dossier kept their order.
    return left.get(row.code)?.next().value ?? numberedHere;
  });
}

type Groups = ReadonlyMap<string, readonly TakenOver[]>;

/** @returns by code, the plan that came to pass. */
async function takeOverPart(groups: Groups, importer: Importer, records: StoredRecords): Promise<[string, Plan][]> {
  const done = new Map<string, Plan>();
  for (let round = 0; round < mostRounds; round += 1) {
    const left = [...groups.keys()].filter((code) => !done.has(code));
    if (left.length === 0) return [...done];
    // A read that is a moment behind costs half, and the condition of the write finds it out.
    const stored = await records.read(importer.officeId, left, round > 0);
    const plans = left.map((code) => [code, planRows(stored.get(code), groups.get(code) ?? [], importer)] as const);
    for (const [code, plan] of await carriedOut(plans, records)) done.set(code, plan);
  }
  throw Object.assign(new Error("Dossiers changed while they were imported"), { name: "TimeoutError" });
}

/** The plans that need no write, and those whose write was made. */
async function carriedOut(plans: readonly (readonly [string, Plan])[], records: StoredRecords) {
  const changes = plans.flatMap(([code, { before, after }]) => (after === undefined ? [] : [{ code, before, after }]));
  const made = await records.write(changes);
  const refused = new Set(changes.filter((_, index) => made[index] !== true).map(({ code }) => code));
  return plans.filter(([code]) => !refused.has(code));
}
