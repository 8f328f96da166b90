import type { Dossier, HistoryEntry } from "#shared/dossiers/dossier.ts";
import { statusAfter } from "#shared/dossiers/moves.ts";
import type { DossierStatus } from "#shared/dossiers/status.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import { type Html, html } from "#shared/text/html.ts";
import { writtenMoment } from "#shared/text/when.ts";
import { readDetail } from "./extension.ts";
import type { FormView } from "./form.ts";
import { heading } from "./heading.ts";
import { outcomeWords } from "./outcome.ts";
import { applicantRows, procedureRow, rows, signed } from "./parts.ts";
import { rolePlayed } from "./people.ts";
import { statusNames, steps } from "./step-words.ts";
import { spokenMoment } from "./when-written.ts";
import { signatures, slip } from "./words.ts";

/** Process-control slip: one row a hand-over, out of the history. Who took a step is told by role and department, not by name. */
export function form06(view: FormView): Html {
  const { dossier, office } = view;
  const { zone } = office.calendar;
  const issued = dossier.history.at(-1)?.at ?? dossier.receivedAt;
  const columns = slip.columns.map((name) => html`<th scope="col">${name}</th>`);
  return html`${heading("06", view, localDate(issued, zone))}
${rows([
  ...applicantRows(view),
  procedureRow(view),
  [slip.promised, spokenMoment(dossier.promisedAt, zone)],
  [slip.outcome, outcomeWords(dossier, zone)],
])}
<table><thead><tr>${columns}</tr></thead>
<tbody>${handOvers(view)}</tbody></table>
${signed({ title: signatures.receiver }, { title: signatures.head })}`;
}

function handOvers({ dossier, office }: FormView): Html[] {
  const { zone } = office.calendar;
  const statuses = statusesOf(dossier);
  return dossier.history.map((entry, index) => {
    const status = statusNames[statuses[index] ?? dossier.status];
    return html`<tr><td>${index + 1}</td><td>${stepWords(entry, zone)}</td><td>${rolePlayed(office, entry.by)}</td><td>${writtenMoment(entry.at, zone)}</td><td>${status}</td><td></td></tr>`;
  });
}

/** An extension says to when; everything else is said by the step alone. */
function stepWords({ move, detail }: HistoryEntry, zone: string): string {
  const to = move === "extend" ? readDetail(detail)?.to : undefined;
  return to === undefined ? steps[move] : `${steps[move]}: ${writtenMoment(to, zone)}`;
}

/** The status after each entry; the last is the dossier's own, whatever an import left out before it. */
function statusesOf({ history, status }: Dossier): DossierStatus[] {
  let after: DossierStatus = "submitted";
  return history.map(({ move }, index) => {
    after = index === history.length - 1 ? status : statusAfter(move, after);
    return after;
  });
}
