import type { Dossier } from "#shared/dossiers/dossier.ts";
import { dossierItem, packEntry, readDossier } from "#shared/dossiers/dossier-item.ts";
import { shortHash } from "#shared/kernel/hash.ts";
import type { RequestId } from "#shared/kernel/request-id.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import { firstSteps, nextSteps } from "./recorded-steps.ts";
import { type ImportResult, invalid, type TakenOver } from "./taken-over.ts";

export type Item = Readonly<Record<string, unknown>>;

/** Whose table it goes into, and the key that hands it in. */
export interface Importer {
  readonly officeId: string;
  /** Of the office's dates. */
  readonly zone: string;
  readonly by: string;
}

/** A dossier's item before and after the rows about it; without `after` nothing is to be written. */
export interface Plan {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
  readonly results: readonly ImportResult[];
}

/** Every row about one dossier, in the order in which they came, against what is stored: pure, so it may be done again. */
export function planRows(before: Item | undefined, rows: readonly TakenOver[], importer: Importer): Plan {
  let after = before;
  const results = rows.map((row) => {
    const { result, item } = takeOver(after, row, importer);
    after = item ?? after;
    return result;
  });
  return { before, after: after === before ? undefined : after, results };
}

interface Taken {
  readonly result: ImportResult;
  readonly item?: Item;
}

/** One version of another software's record: newer ones replace, the rest changes nothing. */
function takeOver(item: Item | undefined, row: TakenOver, importer: Importer): Taken {
  if (item === undefined) return { result: { result: "created" }, item: firstItem(row, importer) };
  const dossier = readDossier(item);
  const refused = refusal(item, dossier, row, importer.zone);
  if (refused !== undefined) return { result: refused };
  return { result: { result: "updated" }, item: nextItem(item, dossier, row, importer) };
}

export const numberedHere = invalid(
  "code",
  "must not be one that this office's own counter gave out; that dossier is moved here",
);

function refusal(item: Item, dossier: Dossier, row: TakenOver, zone: string): ImportResult | undefined {
  const { importVersion } = dossier;
  if (importVersion === undefined) {
    return numberedHere;
  }
  if (row.version < importVersion) return { result: "stale" };
  if (row.version === importVersion) {
    if (item["importContent"] === row.content) return { result: "unchanged" };
    return invalid("version", `must be higher than ${importVersion}: that version is here with other content`);
  }
  return changedForGood(item, dossier, row, zone);
}

/** What a dossier was counted under stays, or the figures of past days would be wrong. */
function changedForGood(item: Item, dossier: Dossier, row: TakenOver, zone: string): ImportResult | undefined {
  const fixed = [
    ["procedure", dossier.procedure, row.procedure],
    ["receivedAt", localDate(dossier.receivedAt, zone), localDate(row.receivedAt, zone)],
    ["department", dossier.department, row.department],
    ["source", sourceOf(item), row.source ?? ""],
  ] as const;
  const change = fixed.find(([, before, now]) => before !== now);
  if (change === undefined) return undefined;
  const [field, before] = change;
  const asBefore = before === "" ? "must be left out" : `must stay ${before}`;
  return invalid(field, `${asBefore}, as it was when the dossier was taken over`);
}

function sourceOf({ importSource }: Item): string {
  return typeof importSource === "string" ? importSource : "";
}

/** The same version of the same record is the same request, whoever hands it in. */
function requestOf({ code, version, content }: TakenOver): RequestId {
  return { key: shortHash(`import ${code} ${version}`, 8), body: content.slice(0, 4) };
}

function firstItem(row: TakenOver, { officeId, by }: Importer): Item {
  const history = firstSteps(row, by);
  const dossier: Dossier = {
    officeId,
    code: row.code,
    procedure: row.procedure,
    procedureFrom: row.procedureFrom,
    department: row.department,
    urgent: false,
    version: history.length,
    history,
    signedBy: row.signedBy,
    ...recorded(row, history),
  };
  return { ...withoutNothing(dossierItem(dossier, requestOf(row))), ...markOf(row) };
}

/** Only what the record says changes; what has been done here with the dossier since stays. */
function nextItem(item: Item, dossier: Dossier, row: TakenOver, { by }: Importer): Item {
  const steps = nextSteps(dossier, row, by);
  const request = requestOf(row);
  const history = [...dossier.history, ...steps];
  const next = { ...dossier, ...recorded(row, steps, dossier), version: history.length, history };
  const base = Object.fromEntries(Object.entries(item).filter(([name]) => !derived.has(name)));
  return {
    ...base,
    ...withoutNothing(dossierItem(next, request)),
    ...markOf(row),
    history: [...(item["history"] as string[]), ...steps.map((step) => packEntry(step, request))],
    requests: new Set([...(item["requests"] as Set<string>), request.key]),
  };
}

/** Worked out anew from the dossier, and absent when it has none. */
const derived = new Set(["gsi1pk", "gsi1sk", "gsi2pk", "gsi2sk", "presentedAt", "endedAt", "missing"]);

function recorded(row: TakenOver, steps: Dossier["history"], before?: Dossier) {
  const moved = steps.some(({ move }) => move !== "correct");
  const asked = steps.filter(({ move }) => move === "request-supplement").length;
  const supplements = (before?.supplements ?? 0) + asked;
  return {
    channel: row.channel,
    status: row.status,
    receivedAt: row.receivedAt,
    promisedAt: row.promisedAt ?? before?.promisedAt ?? row.promised,
    endedAt: row.endedAt,
    officer: row.officer ?? before?.officer,
    supplements: supplements === 0 ? undefined : supplements,
    missing: moved ? undefined : before?.missing,
    presentedAt: moved ? undefined : before?.presentedAt,
    importVersion: row.version,
  };
}

const markOf = ({ content, source }: TakenOver) => ({
  importContent: content,
  ...(source !== undefined && { importSource: source }),
});

function withoutNothing(item: Item): Item {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}
