import type { DeskProcedure } from "../desk-office.ts";
import { input, made, part, showField, tell } from "./page-parts.ts";

/** Plain fields of the form by their id; what is typed is kept under the same names. */
const fields = [
  "copies",
  "pages",
  "fee",
  "statedAt",
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
};

/** Shows the fields that this procedure asks for, with its papers to tick. */
export function shapeFor(procedure: DeskProcedure | undefined, allPapers: string): void {
  const { fee, time, papers = [] } = procedure ?? {};
  showField("copies", fee?.kind === "per-page" || fee?.kind === "per-copy");
  showField("pages", fee?.kind === "per-page");
  showField("fee", fee?.kind === "local");
  showField("statedAt", time?.kind === "stated" || (time?.kind === "same-day" && time.slipDays !== undefined));
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
  return { ...texts, procedure: procedure?.code ?? "", papers, paid: input("paid").checked };
}

/** Puts back what was typed before the page went away. The procedure is taken first, since it shapes the form. */
export function fillIn(draft: Partial<Draft>): void {
  for (const name of fields) input(name).value = draft[name] ?? "";
  for (const paper of papersIn()) paper.checked = draft.papers?.includes(paper.value) ?? false;
  input("paid").checked = draft.paid ?? false;
}

/** Says beside each field what the office's answer said of it. */
export function tellFields(problems: readonly { field: string; problem: string }[], warns = false): void {
  for (const name of ["procedure", "papers", ...fields]) tell(name, "");
  for (const { field, problem } of problems) tell(nameOf(field), problem, warns);
}

/** `applicant.deceased.name` is the field `deceasedName`. */
function nameOf(field: string): string {
  const [, deceased] = /^(?:body\.)?applicant\.deceased\.(\w+)/.exec(field) ?? [];
  if (deceased !== undefined) return `deceased${deceased.slice(0, 1).toUpperCase()}${deceased.slice(1)}`;
  return field.split(".").at(-1) ?? field;
}
