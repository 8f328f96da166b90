import type { LocalDate } from "#shared/kernel/clock.ts";
import { type Html, html } from "#shared/text/html.ts";
import type { FormNumber, FormView } from "./form.ts";
import { letterhead } from "./letterhead.ts";
import { said, titles } from "./words.ts";

/** National heading, code and title of a form about one dossier. */
export function heading(number: FormNumber, { dossier, office }: FormView, date: LocalDate | undefined): Html {
  return html`${letterhead({ office, number, date })}
<h1>${titles[number]}</h1>
<p class="under">${said.code}: <b class="code">${dossier.code}</b></p>`;
}
