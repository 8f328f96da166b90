import type { OfficeCalendar } from "#shared/office-time/calendar.ts";
import type { Language } from "#shared/offices/office.ts";
import { deskTexts } from "#shared/text/desk.ts";
import { appointment } from "#shared/text/when.ts";
import { made, part } from "./page-parts.ts";

/** A dossier before the signer, as `signing.json` gives it. */
export interface ToSign {
  readonly code: string;
  readonly procedureName: string;
  readonly copies?: number;
  readonly waitedMinutes: number;
  readonly promisedAt: string;
}

export interface Signed {
  readonly code: string;
  readonly outcome: "signed" | "already" | "refused";
  readonly detail?: string;
}

export interface SigningTable {
  readonly queue: readonly ToSign[];
  readonly outcomes: ReadonlyMap<string, Signed>;
  readonly language: Language;
  readonly calendar: OfficeCalendar;
}

export const isDone = (done: Signed | undefined) => done !== undefined && done.outcome !== "refused";
export const boxes = () => [...document.querySelectorAll<HTMLInputElement>('input[name="codes"]')];
export const ticked = () => boxes().flatMap(({ checked, value }) => (checked ? [value] : []));

/** Draws the queue anew; what was ticked stays ticked. */
export function drawTable(table: SigningTable): void {
  const { queue, outcomes, language } = table;
  const texts = deskTexts[language].signing;
  const chosen = new Set(ticked());
  part("queue").replaceChildren(...queue.map((toSign) => row(toSign, table)));
  for (const box of boxes()) box.checked = chosen.has(box.value);
  part("empty").hidden = queue.length > 0;
  part("count").textContent = texts.queued(queue.filter(({ code }) => !isDone(outcomes.get(code))).length);
  countTicked(language);
}

export function countTicked(language: Language): void {
  const count = ticked().length;
  const button = part<HTMLButtonElement>("sign");
  button.textContent = deskTexts[language].signing.sign(count);
  button.disabled = count === 0;
}

function row(toSign: ToSign, { outcomes, language, calendar }: SigningTable): HTMLElement {
  const texts = deskTexts[language].signing;
  const done = outcomes.get(toSign.code);
  const first = made("td");
  const label = `${texts.pick} ${toSign.code}`;
  if (!isDone(done))
    first.append(made("input", "", { type: "checkbox", name: "codes", value: toSign.code, "aria-label": label }));
  const cells = [
    made("td", toSign.procedureName),
    made("td", toSign.code, { class: "code" }),
    made("td", String(toSign.copies ?? "")),
    made("td", texts.minutes(toSign.waitedMinutes)),
    made("td", appointment(toSign.promisedAt, calendar.zone, language)),
    made("td", outcomeText(done, language), { class: done?.outcome ?? "" }),
  ];
  const line = made("tr");
  line.append(first, ...cells);
  return line;
}

function outcomeText(done: Signed | undefined, language: Language): string {
  if (done === undefined) return "";
  const { signed, already } = deskTexts[language].signing;
  return { signed, already, refused: done.detail ?? "" }[done.outcome];
}
