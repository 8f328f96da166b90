import { procedureName } from "#shared/procedures/called.ts";
import { dong } from "#shared/text/dong.ts";
import { type Html, html, isolated } from "#shared/text/html.ts";
import { openingHours } from "#shared/text/opening-hours.ts";
import { spokenSecret } from "#shared/tracking/tracking-link.ts";
import type { FormView } from "./form.ts";
import { qrCode } from "./qr.ts";
import { said, signatures } from "./words.ts";

/** A line to write on. */
export const dotted: Html = html`<span class="line"></span>`;

/** What is known, or a line to write it on. */
export function orDotted(words: string | undefined): Html {
  return words === undefined || words.trim() === "" ? dotted : isolated(words);
}

export type Row = readonly [term: string, what: Html | string] | false | undefined;

/** Terms and what they are; a row that is absent is left out. */
export function rows(list: readonly Row[]): Html {
  const found = list.filter((row) => row !== undefined && row !== false);
  return html`<dl>${found.map(([term, what]) => html`<dt>${term}</dt><dd>${what}</dd>`)}</dl>`;
}

/** Who handed it in; lines to write on where the office keeps no record of it. */
export function applicantRows({ applicant }: FormView, term = said.applicant): Row[] {
  return [
    [term, orDotted(applicant?.name)],
    [said.address, orDotted(applicant?.address)],
    applicant?.phone !== undefined && [said.phone, isolated(asDialled(applicant.phone))],
  ];
}

/** A number of this country as people dial it: `0901234567`. */
function asDialled(phone: string): string {
  return phone.replace(/^\+84/, "0");
}

export function calledProcedure({ dossier, office }: FormView): string {
  return procedureName(dossier.procedure, office.procedures).vi;
}

export function procedureRow(view: FormView): Row {
  return [
    said.procedure,
    html`${isolated(calledProcedure(view))} <span class="code">(${view.dossier.procedure})</span>`,
  ];
}

/** `20.000 đ, đã nộp`; undefined where nobody said what it costs. */
export function feeWords({ fee, paid }: FormView["dossier"]): string | undefined {
  if (fee === undefined) return undefined;
  if (fee === 0) return said.feeNone;
  return `${dong(fee)}, ${paid === true ? said.feePaid : said.feeDue}`;
}

/** Code to scan, and the same in letters for who cannot. */
export function trackingBlock({ dossier, tracking }: FormView): Html {
  return html`<section class="track">${qrCode(tracking.url, said.qr)}
<div><p>${said.trackBy} <span class="address">${tracking.page}</span> ${said.trackWith}.</p>
<p>${said.code}: <b class="code">${dossier.code}</b></p>
<p>${said.secret}: <span class="secret">${spokenSecret(tracking.secret)}</span></p>
<p class="small">${said.keep}</p></div></section>`;
}

/** Whom to ask, where, and when somebody is there. */
export function contact({ office }: FormView): Html {
  const { name, address, phone, calendar } = office;
  const place = [name, address].filter((part) => part !== undefined).join(", ");
  return html`<p class="gap small">${said.contact}${phone !== undefined && said.calls(phone)}. ${isolated(place)}. ${said.hours(openingHours(calendar.hours, "vi").join("; "))}</p>`;
}

interface Signatory {
  readonly title: string;
  readonly note?: string;
  readonly name?: string | undefined;
}

/** Two boxes to sign in; the left one may stay empty. */
export function signed(left: Signatory | undefined, right: Signatory): Html {
  return html`<section class="signed"><div>${left && box(left)}</div><div>${box(right)}</div></section>`;
}

function box({ title, note = signatures.note, name }: Signatory): Html {
  return html`<p>${title}</p><p class="small">${note}</p><p class="name">${name === undefined ? "" : isolated(name)}</p>`;
}

/** A closed list to tick: the chosen entry ticked, or all of them open, and a line for what it does not say. */
export function boxes<K extends string>(reasons: Readonly<Record<K, string>>, chosen: K | undefined): Html {
  const list = Object.entries<string>(reasons);
  const entries = list.map(([id, words]) =>
    id === chosen ? html`<li class="ticked">${words}</li>` : html`<li>${words}</li>`,
  );
  return html`<ul class="boxes">${entries}</ul><p>${said.more}:</p>${dotted}${dotted}`;
}
