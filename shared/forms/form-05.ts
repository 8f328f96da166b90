import { localDate } from "#shared/office-time/working-time.ts";
import { type Html, html } from "#shared/text/html.ts";
import type { FormView } from "./form.ts";
import { heading } from "./heading.ts";
import { applicantRows, boxes, contact, procedureRow, rows, signed } from "./parts.ts";
import { signatures, stop } from "./words.ts";

/** Notice that a dossier was stopped, with its reason from a closed list and a line to write on. */
export function form05(view: FormView): Html {
  const { dossier, office } = view;
  const stopped = dossier.history.findLast(({ move }) => move === "stop");
  return html`${heading("05", view, stopped && localDate(stopped.at, office.calendar.zone))}
${rows([...applicantRows(view), procedureRow(view)])}
<p class="gap">${stop.opening(office.name)}</p>
${boxes(stop.reasons, view.stop)}
<p class="gap">${stop.closing}</p>
${contact(view)}
${signed(undefined, { title: signatures.head, note: signatures.seal })}`;
}
