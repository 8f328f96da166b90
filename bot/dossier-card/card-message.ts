import type { Dossier, HistoryEntry } from "#shared/dossiers/dossier.ts";
import type { Office, Staff } from "#shared/offices/office.ts";
import { paperName, procedureName } from "#shared/procedures/called.ts";
import { dong } from "#shared/text/dong.ts";
import { dossierCardTexts } from "#shared/text/dossier-card.ts";
import { writtenMoment } from "#shared/text/when.ts";
import { departmentName } from "../overload/alert-message.ts";
import { type Block, bold, figures, header, list, note, paragraph } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";

/** Beyond that many, the latest steps are shown. */
const shownSteps = 20;

/**
 * One dossier for a colleague: where it is, by when, and how it came there; nothing about the citizen. Officers and heads see the
 * course of what is their department's or their own, and of others where it stands. @param why the hour was promised.
 */
export function dossierCard(
  { office, staff }: { office: Office; staff: Staff },
  dossier: Dossier,
  why: string,
): Message {
  const texts = dossierCardTexts[office.language];
  const status = texts.status[dossier.status];
  return message(
    `${dossier.code}: ${status}`,
    header(dossier.code),
    paragraph(bold(procedureName(dossier.procedure, office.procedures)[office.language])),
    figures([
      [texts.labels.status, status],
      [texts.labels.promised, moment(office, dossier.promisedAt)],
      [texts.labels.department, departmentName(office, dossier.department)],
      [texts.labels.received, moment(office, dossier.receivedAt)],
      ...(seesAll(staff, dossier) ? inside(office, dossier) : []),
    ]),
    paragraph(why),
    ...(seesAll(staff, dossier) ? course(office, dossier) : [note(texts.otherDepartment)]),
  );
}

/** Whoever signs or leads answers for the whole office. */
function seesAll({ role, department, slackUser }: Staff, dossier: Dossier): boolean {
  if (role !== "officer" && role !== "head") return true;
  return department === dossier.department || slackUser === dossier.officer;
}

function inside(office: Office, { fee, paid, copies, pages, presentedAt }: Dossier): (readonly [string, string])[] {
  const texts = dossierCardTexts[office.language];
  return [
    ...(fee === undefined ? [] : [[texts.labels.fee, texts.fee(dong(fee), paid)] as const]),
    ...(copies === undefined ? [] : [[texts.labels.copies, texts.copies(copies, pages)] as const]),
    ...(presentedAt === undefined ? [] : [[texts.labels.presented, moment(office, presentedAt)] as const]),
  ];
}

function course(office: Office, { missing, history, bundle, handledBy }: Dossier): Block[] {
  const texts = dossierCardTexts[office.language];
  const papers = (missing ?? []).map((paper) => paperName(paper, office.language)).join(", ");
  const steps = history.slice(-shownSteps).map((entry) => [stepLine(office, entry)]);
  return [
    ...(papers === "" ? [] : [paragraph(bold(texts.missing), ` ${papers}`)]),
    ...(bundle === undefined ? [] : [paragraph(texts.bundle(bundle))]),
    ...(handledBy === undefined ? [] : [paragraph(texts.handledBy(handledBy))]),
    list(steps),
  ];
}

/** A colleague by name; what a machine wrote has no name. */
function stepLine(office: Office, { move, at, by }: HistoryEntry): string {
  const texts = dossierCardTexts[office.language];
  const name = office.staff.find(({ slackUser }) => slackUser === by)?.name;
  const line = texts.step(moment(office, at), texts.moves[move]);
  return name === undefined ? line : `${line}, ${name}`;
}

function moment(office: Office, instant: string): string {
  return writtenMoment(instant, office.calendar.zone);
}
