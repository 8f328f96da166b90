import { deskTexts } from "#shared/text/desk.ts";
import type { DeskOffice, DeskProcedure } from "../desk-office.ts";
import { keptFor } from "./kept.ts";
import { input, part } from "./page-parts.ts";
import { previewOf } from "./preview.ts";
import { procedurePicker } from "./procedure-picker.ts";
import { fillIn, readDraft, shapeFor, tellFields } from "./reception-form.ts";
import type { SentReception } from "./waiting-list.ts";

/** The counter as it stands: what is chosen and typed, and which reception the screen waits for. */
export interface Counter {
  readonly desk: DeskOffice;
  readonly texts: (typeof deskTexts)["vi"]["reception"];
  readonly kept: ReturnType<typeof keptFor>;
  readonly picker: ReturnType<typeof procedurePicker>;
  procedure: DeskProcedure | undefined;
  /** Fee and promise in words. */
  lines: readonly string[];
  /** Key of the reception whose receipt the screen waits for. */
  current: string | undefined;
  /** Received while the officer went on with the next person. */
  readonly sent: SentReception[];
}

export function openCounter(desk: DeskOffice): Counter {
  const { office, staff, procedures } = desk;
  const texts = deskTexts[office.language].reception;
  const counter: Counter = {
    desk,
    texts,
    kept: keptFor(office.id, staff.slackUser),
    picker: procedurePicker({
      procedures,
      nothing: texts.noProcedure,
      picked: (procedure) => choose(counter, procedure),
    }),
    procedure: undefined,
    lines: [],
    current: undefined,
    sent: [],
  };
  shapeFor(undefined, { ...texts, isPart: false });
  return counter;
}

function choose(counter: Counter, procedure: DeskProcedure): void {
  counter.procedure = procedure;
  shapeFor(procedure, { ...counter.texts, isPart: isPart(procedure, counter.desk) });
  tellFields([], counter.texts);
  compute(counter);
  // The first thing to do after the procedure: tick papers, count copies, or write the name.
  part("reception").querySelector<HTMLElement>("#papers input, .field:not([hidden]) input:not(#procedure)")?.focus();
}

function isPart({ code }: DeskProcedure, { procedures }: DeskOffice): boolean {
  return procedures.some(({ linked = [] }) => linked.includes(code));
}

/** The next part of a linked bundle for the same person: what they said of themselves stays in the form. */
export function nextPart(counter: Counter, part: DeskProcedure, first: string): void {
  const { name, phone, personalId, born } = readDraft(counter.procedure);
  nextPerson(counter);
  counter.picker.take(part);
  fillIn({ name, phone, personalId, born, bundle: first });
  compute(counter);
}

/** Keeps what was typed, and shows what it comes to. */
export function compute(counter: Counter): void {
  const { desk, procedure, kept } = counter;
  const { calendar, language } = desk.office;
  const draft = readDraft(procedure);
  kept.keepDraft(draft);
  const now = new Date().toISOString();
  counter.lines = procedure === undefined ? [] : previewOf(draft, procedure, { calendar, language, now });
  part("preview").textContent = counter.lines.join(" · ");
}

/** An empty form for the next person. */
export function nextPerson(counter: Counter): void {
  counter.procedure = undefined;
  counter.current = undefined;
  counter.picker.clear();
  shapeFor(undefined, { ...counter.texts, isPart: false });
  fillIn({});
  tellFields([], counter.texts);
  counter.kept.keepDraft(undefined);
  part("preview").textContent = "";
  part("receipt").hidden = true;
  part("reception").hidden = false;
  input("procedure").focus();
}

/** Puts back what was typed before the page went away. */
export function resumeDraft(counter: Counter): void {
  const draft = counter.kept.draft();
  const procedure = counter.desk.procedures.find(({ code }) => code === draft?.["procedure"]);
  if (draft === null || procedure === undefined) return;
  counter.picker.take(procedure);
  fillIn(draft);
  compute(counter);
}
