import { localDate } from "#shared/office-time/working-time.ts";
import { paperName } from "#shared/procedures/called.ts";
import { dong } from "#shared/text/dong.ts";
import { type Html, html, isolated } from "#shared/text/html.ts";
import type { FormView } from "./form.ts";
import { heading } from "./heading.ts";
import {
  applicantRows,
  contact,
  dotted,
  feeWords,
  procedureRow,
  type Row,
  rows,
  signed,
  trackingBlock,
} from "./parts.ts";
import { staffName } from "./people.ts";
import { spokenMoment } from "./when-written.ts";
import { said, signatures } from "./words.ts";

/** Receipt and appointment (Decree 118/2025 art. 17(2)): what was handed in, when the result is there, what to bring then. */
export function form01(view: FormView): Html {
  const { dossier, office } = view;
  const accepted = dossier.history.findLast(({ move }) => move === "receive" || move === "accept");
  const at = accepted?.at ?? dossier.receivedAt;
  const { zone } = office.calendar;
  const officer = staffName(office, dossier.officer) ?? staffName(office, accepted?.by);
  return html`${heading("01", view, localDate(at, zone))}
${rows([...applicantRows(view), procedureRow(view), ...whereRows(view)])}
<div class="gap">${handedIn(view)}</div>
${rows([[said.received, spokenMoment(dossier.receivedAt, zone)], [said.promised, promise(view)], feeRow(view)])}
<p class="gap">${said.bring}: ${bring(view)}.</p>
${contact(view)}
${trackingBlock(view)}
${signed({ title: signatures.applicant }, { title: signatures.receiver, name: officer })}`;
}

function promise({ dossier, office }: FormView): Html {
  const extended = dossier.history.some(({ move }) => move === "extend");
  const moment = spokenMoment(dossier.promisedAt, office.calendar.zone);
  return html`<span class="due">${moment}</span>${extended && ` ${said.extended}`}`;
}

/** Only where another office processes it, or it belongs to a bundle. */
function whereRows({ dossier, handler }: FormView): Row[] {
  return [
    handler !== undefined && [said.handler, isolated(handler.name)],
    dossier.bundle !== undefined && [said.bundle, html`<span class="code">${dossier.bundle}</span>`],
  ];
}

function handedIn({ dossier }: FormView): Html {
  const { papers, copies, pages } = dossier;
  const list =
    papers === undefined || papers.length === 0 ? undefined : papers.map((id) => html`<li>${paperName(id, "vi")}</li>`);
  const amount = copies === undefined ? pages && said.pagesOf(pages) : said.copiesOf(copies, pages);
  const counted = amount !== undefined && html`<p>${said.copies}: <b>${amount}</b></p>`;
  return html`<p>${said.papers}:</p>${list ? html`<ol class="${list.length > 4 ? "wide" : ""}">${list}</ol>` : [dotted, dotted, dotted]}${counted}`;
}

function feeRow({ dossier }: FormView): Row {
  const words = feeWords(dossier);
  return words !== undefined && [said.fee, words];
}

function bring({ dossier: { fee, paid } }: FormView): string {
  const due = fee !== undefined && fee > 0 && paid !== true;
  return [said.bringReceipt, ...(due ? [said.bringFee(dong(fee))] : []), said.bringProxy].join("; ");
}
