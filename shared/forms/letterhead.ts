import type { LocalDate } from "#shared/kernel/clock.ts";
import { type Html, html, isolated } from "#shared/text/html.ts";
import type { FormOffice } from "./form.ts";
import { datedLine } from "./when-written.ts";
import { nation } from "./words.ts";

interface Head {
  readonly office: FormOffice;
  /** `01` to `07`. */
  readonly number: string;
  /** When the paper was issued; a line to fill in where absent. */
  readonly date: LocalDate | undefined;
}

/**
 * The national heading (Decree 30/2020, Appendix I): on the left who issues the paper, on the right the country, its motto,
 * place and date. Where each line of the appendix of Circular 03/2025 stands was not
 * verified: the order of what follows the heading is ours.
 */
export function letterhead({ office, number, date }: Head): Html {
  const unit = unitOf(office.name);
  const above = unit && html`<p>${nation.committee}<br/>${isolated(upper(unit))}</p>`;
  return html`<p class="number">${nation.form(number)}</p>
<header class="head">
<div>${above}<p class="strong rule">${isolated(upper(centreOf(office.name, unit)))}</p></div>
<div><p class="strong">${nation.name}</p><p class="strong rule">${nation.motto}</p>
<p class="dated">${placeOf(unit)}, ${date === undefined ? nation.undated : datedLine(date)}</p></div>
</header>`;
}

/** `phường Tăng Nhơn Phú` out of the name of its centre; undefined where the name does not say it. */
function unitOf(name: string): string | undefined {
  return /(?:^|\s)((?:phường|xã|đặc khu)\s\S.*)$/iu.exec(name.normalize("NFC"))?.[1];
}

/** The centre's name under that of the committee, which has said the unit already. */
function centreOf(name: string, unit: string | undefined): string {
  if (unit === undefined) return name;
  return name.normalize("NFC").slice(0, -unit.length).trim() || nation.centre;
}

/** Where a paper is issued: the name of the unit without its kind. */
function placeOf(unit: string | undefined): string {
  return unit?.replace(/^(phường|xã|đặc khu)\s+/iu, "") ?? "....................";
}

function upper(text: string): string {
  return text.normalize("NFC").toLocaleUpperCase("vi");
}
