import { localDate } from "#shared/office-time/working-time.ts";
import { type Html, html } from "#shared/text/html.ts";
import type { FormView } from "./form.ts";
import { heading } from "./heading.ts";
import { applicantRows, boxes, contact, procedureRow, rows, signed } from "./parts.ts";
import { staffName } from "./people.ts";
import { refusal, signatures } from "./words.ts";

/** Refusal to receive, with its reason from a closed list; what the list does not say is written by hand and stored nowhere. */
export function form03(view: FormView): Html {
  const { dossier, office } = view;
  const refused = dossier.history.findLast(({ move }) => move === "refuse");
  return html`${heading("03", view, refused && localDate(refused.at, office.calendar.zone))}
${rows([...applicantRows(view), procedureRow(view)])}
<p class="gap">${refusal.opening(office.name)}</p>
${boxes(refusal.reasons, view.refusal)}
${dossier.paid === true && html`<p class="gap">${refusal.refund}</p>`}
<p class="gap">${refusal.closing}</p>
${contact(view)}
${signed({ title: signatures.applicant }, { title: signatures.receiver, name: staffName(office, refused?.by) })}`;
}
