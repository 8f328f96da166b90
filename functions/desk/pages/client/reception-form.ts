import type { DeskProcedure } from "../desk-office.ts";
import { input, made, part, showField, tell } from "./page-parts.ts";

/** Plain fields of the form by their id; what is typed is kept under the same names. */
const fields = [
  "copies",
  "pages",
  "fee",
  "statedAt",
  "handledBy",
  "bundle",
  "name",
  "phone",
  "personalId",
  "born",
  "deceasedName",
  "deceasedBorn",
  "deceasedDiedOn",
  "deceasedPersonalId",
] as const;
type Field = (typeof fields)[number];

/** What stands in the form, as text. */
export type Draft = Readonly<Record<Field, string>> & {
  readonly procedure: string;
  readonly papers: readonly string[];
  readonly paid: boolean;
  readonly verification: boolean;
};

/** Shows the fields that this procedure asks for, with its papers to tick. */
export function shapeFor(
  procedure: DeskProcedure | undefined,
  { allPapers, isPart }: { allPapers: string; isPart: boolean },
): void {
  showField("bundle", isPart);
  const { fee, time, papers = [] } = procedure ?? {};
  showField("copies", fee?.kind === "per-page" || fee?.kind === "per-copy");
  showField("pages", fee?.kind === "per-page");
  showField("fee", fee?.kind === "local");
  showField("statedAt", time?.kind === "stated" || (time?.kind === "same-day" && time.slipDays !== undefined));
  showField("verification", time !== undefined && "verificationDays" in time);
  showField("handledBy", procedure?.anyWard === true);
  showField("paid", fee !== undefined && fee.kind !== "none");
  showField("papers", papers.length > 0);
  showField("deceased", procedure?.outOfHoursMinutes !== undefined);
  const ticks = papers.map(({ id, name }) => tick(id, name));
  part("papers").replaceChildren(...(papers.length > 1 ? [everyTick(allPapers)] : []), ...ticks);
}

function tick(id: string, name: string): HTMLElement {
  const label = made("label");
  label.append(made("input", "", { type: "checkbox", name: "papers", value: id }), ` ${name}`);
  return label;
}

function everyTick(name: string): HTMLElement {
  const label = tick("", name);
  const box = label.querySelector("input");
  box?.removeAttribute("name");
  box?.addEventListener("change", () => {
    for (const paper of papersIn()) paper.checked = box.checked;
  });
  return label;
}

const papersIn = () => [...document.querySelectorAll<HTMLInputElement>('input[name="papers"]')];

export function readDraft(procedure: DeskProcedure | undefined): Draft {
  const texts = Object.fromEntries(fields.map((name) => [name, input(name).value.trim()])) as Record<Field, string>;
  const papers = papersIn().flatMap(({ checked, value }) => (checked ? [value] : []));
  return {
    ...texts,
    procedure: procedure?.code ?? "",
    papers,
    paid: input("paid").checked,
    verification: input("verification").checked,
  };
}

/** Puts back what was typed before the page went away. The procedure is taken first, since it shapes the form. */
export function fillIn(draft: Partial<Draft>): void {
  for (const name of fields) input(name).value = draft[name] ?? "";
  for (const paper of papersIn()) paper.checked = draft.papers?.includes(paper.value) ?? false;
  input("paid").checked = draft.paid ?? false;
  input("verification").checked = draft.verification ?? false;
}

/** Says beside each field, in the office's language, what is wrong with it; a field without a sentence of its own gets a general one. */
export function tellFields(
  problems: readonly { field: string }[],
  { mend, lookAgain }: { mend: Readonly<Record<string, string>>; lookAgain: string },
): void {
  for (const name of ["procedure", "papers", ...fields]) tell(name, "");
  for (const { field } of problems) tell(nameOf(field), mend[lastPart(field)] ?? lookAgain);
}

/** `applicant.deceased.name` ends in `name`, `papers.0` is about `papers`. */
export function lastPart(field: string): string {
  return field.split(".").findLast((name) => !/^\d+$/.test(name)) ?? field;
}

/** `applicant.deceased.name` is the field `deceasedName`. */
function nameOf(field: string): string {
  const [, deceased] = /^(?:body\.)?applicant\.deceased\.(\w+)/.exec(field) ?? [];
  if (deceased !== undefined) return `deceased${deceased.slice(0, 1).toUpperCase()}${deceased.slice(1)}`;
  return lastPart(field);
}
