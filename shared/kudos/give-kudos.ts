import type { Dossiers } from "#shared/dossiers/dossier.ts";
import { DossierNotFound } from "#shared/dossiers/dossier-errors.ts";
import type { Instant } from "#shared/kernel/clock.ts";
import { shortHash } from "#shared/kernel/hash.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Staff } from "#shared/offices/office.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { sensitiveIn } from "#shared/suggestions/sensitive.ts";
import type { GivenWeek } from "./given-week.ts";
import type { Award, Evidence, Kudos, KudosLedger } from "./kudos.ts";
import { citationLength, problemOf, reasonLength, tidy } from "./reason.ts";
import { recipientsOf, type Thanked } from "./recipients.ts";
import { KudosRefused } from "./refused.ts";
import { assertMayAward, assertMayGive } from "./rules.ts";
import { valuesOf } from "./values.ts";
import { weekBefore, weekOf } from "./week.ts";

/** Thanks as somebody wants to give them. */
export interface Give extends Thanked {
  /** Names the form or the command, once and for all. */
  readonly sourceKey: string;
  readonly value?: string | undefined;
  readonly reason: string;
  readonly isPrivate: boolean;
  readonly evidence?: Evidence | undefined;
  readonly award?: Award | undefined;
  readonly at: Instant;
}

interface Deps {
  readonly kudos: Pick<KudosLedger, "get" | "week" | "add">;
  readonly dossiers: Pick<Dossiers, "get">;
}

/** Two who press at the same moment are told apart by the week's version; whoever loses looks again. */
const attempts = 5;

/** Makes the id of what came from a form or a command. */
export function kudosId(officeId: string, sourceKey: string): string {
  return shortHash(`kudos ${officeId} ${sourceKey}`, 16);
}

/**
 * Gives thanks once: the same form or command again is answered with what was kept, in whatever state it is now.
 * @throws KudosRefused naming the field; then nothing is kept
 */
export async function giveKudos(give: Give, giver: Staff, office: OpenedOffice, deps: Deps): Promise<Kudos> {
  const date = localDate(give.at, office.calendar.zone);
  const id = kudosId(office.id, give.sourceKey);
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const { kept, week } = await known({ officeId: office.id, giver: giver.slackUser, id, date }, deps);
    if (kept !== undefined) return kept;
    const { pairs, ...kudos } = await checked(give, giver, office, week, deps);
    const made = { id, date, ...kudos };
    if (await deps.kudos.add(office.id, made, pairs, { name: weekOf(date).name, was: week })) return made;
  }
  throw new KudosRefused("busy", "giver", "gives thanks from several places at once; try again");
}

interface Looked {
  readonly officeId: string;
  readonly giver: string;
  readonly id: string;
  readonly date: string;
}

/** The giver's week, and what is kept under the id: a form that comes again after Sunday's midnight lies in the week before. */
async function known({ officeId, giver, id, date }: Looked, { kudos }: Deps) {
  const [week, before] = await Promise.all([
    kudos.week(officeId, giver, weekOf(date).name),
    kudos.week(officeId, giver, weekBefore(date).name),
  ]);
  const there = week.given[id] ?? before.given[id];
  return { week, kept: there && (await kudos.get(officeId, { id, date: there.date })) };
}

async function checked(give: Give, giver: Staff, office: OpenedOffice, week: GivenWeek, { dossiers }: Deps) {
  const { value, evidence, isPrivate, at, group } = give;
  const { recipients, pairs } = recipientsOf(giver.slackUser, give, office);
  const reason = checkedReason(give.reason);
  if (value !== undefined && !valuesOf(office, "vi").some((one) => one.id === value)) {
    throw new KudosRefused("unknown-value", "value", "must be one of the office's values");
  }
  const award = give.award && checkedAward(give.award, giver);
  if (award === undefined) assertMayGive(office, giver, week, pairs);
  if (evidence?.kind === "dossier") await assertDossier(evidence.ref, office.id, dossiers);
  const who = { giver: giver.slackUser, giverRole: giver.role, recipients };
  return { ...who, pairs, group, value, reason, evidence, isPrivate, award, at };
}

function checkedReason(written: string): string {
  const reason = tidy(written);
  const problem = problemOf(reason, reasonLength);
  if (problem === undefined) return reason;
  if (problem === "sensitive") throw sensitive("reason", reason);
  const { least, most } = reasonLength;
  throw new KudosRefused(`reason-${problem}`, "reason", `must have ${least} to ${most} characters`);
}

function checkedAward({ level, citation: written }: Award, giver: Staff): Award {
  assertMayAward(giver);
  const citation = tidy(written);
  const problem = problemOf(citation, citationLength);
  if (problem === undefined) return { level, citation };
  if (problem === "sensitive") throw sensitive("citation", citation);
  throw new KudosRefused(
    "citation",
    "citation",
    `must have ${citationLength.least} to ${citationLength.most} characters`,
  );
}

function sensitive(field: string, text: string): KudosRefused {
  const kinds = [...new Set(sensitiveIn(text).map(({ kind }) => kind))];
  return new KudosRefused(
    "sensitive",
    field,
    "must not hold a citizen's numbers, a dossier code or a secrecy mark",
    kinds,
  );
}

async function assertDossier(code: string, officeId: string, dossiers: Deps["dossiers"]): Promise<void> {
  try {
    await dossiers.get(officeId, code);
  } catch (error) {
    if (!(error instanceof DossierNotFound)) throw error;
    throw new KudosRefused("unknown-dossier", "dossier", "must be a dossier of this office");
  }
}
