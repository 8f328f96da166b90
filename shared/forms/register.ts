import type { Applicant } from "#shared/citizens/applicant.ts";
import type { Dossier } from "#shared/dossiers/dossier.ts";
import type { LocalDate } from "#shared/kernel/clock.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import { procedureName } from "#shared/procedures/called.ts";
import { dong } from "#shared/text/dong.ts";
import { type Html, html, isolated } from "#shared/text/html.ts";
import { writtenDate, writtenMoment } from "#shared/text/when.ts";
import type { FormOffice, PaperSize } from "./form.ts";
import { letterhead } from "./letterhead.ts";
import { outcomeOf, outcomeWords } from "./outcome.ts";
import { signed } from "./parts.ts";
import { feeKept, registerSums, sumWords } from "./register-sums.ts";
import { type Sheet, sheet } from "./sheet.ts";
import { register, signatures, titles } from "./words.ts";

export interface RegisterEntry {
  readonly dossier: Dossier;
  /** Of the Citizens table; a blank cell where the office keeps no record. */
  readonly applicant?: Pick<Applicant, "name"> | undefined;
}

export interface RegisterView {
  readonly office: FormOffice;
  /** Local dates of reception, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** In any order; they are listed by the hour of reception. */
  readonly entries: readonly RegisterEntry[];
}

/** The register of dossiers (Form 07), one table with a row a dossier and sums for each day and for the whole. Lies across the paper. */
export function renderRegister(view: RegisterView, { size = "A4" }: { size?: PaperSize | undefined } = {}): Sheet {
  const { office, from, to } = view;
  const main = html`${letterhead({ office, number: "07", date: to })}
<h1>${titles["07"]}</h1>
<p class="under">${register.period(writtenDate(from), writtenDate(to))}</p>
${table(view)}
${signed({ title: signatures.recorder }, { title: signatures.head, note: signatures.seal })}`;
  return sheet({ title: `${titles["07"]} ${writtenDate(from)} - ${writtenDate(to)}`, size, landscape: true, main });
}

function table({ office, entries }: RegisterView): Html {
  if (entries.length === 0) return html`<p class="gap">${register.none}</p>`;
  const { zone } = office.calendar;
  const inOrder = entries.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const days = Map.groupBy(inOrder, ({ dossier }) => localDate(dossier.receivedAt, zone));
  let number = 0;
  const bodies = [...days].map(([day, ofDay]) => {
    const before = number;
    number += ofDay.length;
    return html`<tbody>${ofDay.map((entry, index) => row(entry, before + index + 1, office))}
${sumRow(register.day(writtenDate(day)), ofDay, zone)}</tbody>`;
  });
  return html`<table><thead><tr>${register.columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
${bodies}<tfoot>${sumRow(register.total, inOrder, zone)}</tfoot></table>`;
}

const keyOf = ({ dossier }: RegisterEntry) => `${dossier.receivedAt} ${dossier.code}`;

function row({ dossier, applicant }: RegisterEntry, number: number, office: FormOffice): Html {
  const { zone } = office.calendar;
  const returned = dossier.history.findLast(({ move }) => move === "return");
  const running = outcomeOf(dossier, zone) === "running";
  const kept = feeKept(dossier);
  return html`<tr><td>${number}</td><td class="code">${dossier.code}</td><td>${isolated(procedureName(dossier.procedure, office.procedures).vi)}</td><td>${isolated(applicant?.name ?? "")}</td><td>${writtenMoment(dossier.receivedAt, zone)}</td><td>${writtenMoment(dossier.promisedAt, zone)}</td><td>${returned && writtenMoment(returned.at, zone)}</td><td>${!running && outcomeWords(dossier, zone)}</td><td class="money">${kept > 0 && dong(kept)}</td></tr>
`;
}

function sumRow(title: string, entries: readonly RegisterEntry[], zone: string): Html {
  const sums = registerSums(
    entries.map(({ dossier }) => dossier),
    zone,
  );
  return html`<tr class="sum"><th scope="row" colspan="3">${title}</th><td colspan="5">${sumWords(sums)}</td><td class="money">${dong(sums.fees)}</td></tr>`;
}
