import { localDate } from "#shared/office-time/working-time.ts";
import { paperName } from "#shared/procedures/called.ts";
import { type Html, html } from "#shared/text/html.ts";
import type { FormView } from "./form.ts";
import { heading } from "./heading.ts";
import { applicantRows, contact, dotted, procedureRow, rows, signed, trackingBlock } from "./parts.ts";
import { staffName } from "./people.ts";
import { signatures, supplement } from "./words.ts";

/** Request to supplement: everything that is missing, once (Decision 766 counts a second request as overdue). */
export function form02(view: FormView): Html {
  const { dossier, office } = view;
  const asked = dossier.history.findLast(({ move }) => move === "request-supplement");
  const missing = dossier.missing ?? [];
  const list = missing.map((id) => html`<li>${paperName(id, "vi")}</li>`);
  return html`${heading("02", view, asked && localDate(asked.at, office.calendar.zone))}
${rows([...applicantRows(view), procedureRow(view)])}
<p class="gap">${supplement.opening(office.name)}</p>
${list.length > 0 ? html`<ol class="${list.length > 4 ? "strong wide" : "strong"}">${list}</ol>` : [dotted, dotted, dotted]}
<p class="gap">${supplement.guidance}:</p>${dotted}
<p class="gap">${supplement.once}</p>
${contact(view)}
${trackingBlock(view)}
${signed({ title: signatures.applicant }, { title: signatures.receiver, name: staffName(office, asked?.by) })}`;
}
