import { deskTexts } from "#shared/text/desk.ts";
import { type DeskView, deskPage } from "./layout.ts";

interface Field {
  readonly name: string;
  readonly label: string;
  readonly attributes?: string;
}

const field = ({ name, label, attributes = "" }: Field) =>
  `<p class="field" id="of-${name}"><label for="${name}">${label}</label><input id="${name}" name="${name}" autocomplete="off" ${attributes}><span class="told" id="told-${name}"></span></p>`;

/** The counter page: one form from the first key to the receipt. Its client computes fee and promise while the officer types. */
export function receptionPage(view: DeskView): string {
  const texts = deskTexts[view.language].reception;
  const body = `<p id="line" role="status" hidden></p>
<form id="reception" novalidate autocomplete="off"><section aria-label="${texts.procedure}">
<p class="field"><label for="procedure">${texts.procedure}</label><input id="procedure" name="procedure" role="combobox" aria-expanded="false" aria-controls="found" aria-autocomplete="list" aria-describedby="procedure-hint" autocomplete="off" spellcheck="false" autofocus><span class="hint" id="procedure-hint">${texts.procedureHint}</span><span class="told" id="told-procedure"></span></p>
<ul id="found" role="listbox" aria-label="${texts.procedure}" hidden></ul>
<fieldset id="of-papers" hidden><legend>${texts.papers}</legend><div id="papers"></div><span class="told" id="told-papers"></span></fieldset>
<div class="row">${field({ name: "copies", label: texts.copies, attributes: 'inputmode="numeric" maxlength="4"' })}${field({ name: "pages", label: texts.pages, attributes: 'inputmode="numeric" maxlength="4"' })}${field({ name: "fee", label: texts.statedFee, attributes: 'inputmode="numeric" maxlength="10"' })}${field({ name: "statedAt", label: texts.statedAt, attributes: 'type="datetime-local"' })}</div>
<p class="field" id="of-verification" hidden><label><input type="checkbox" id="verification" name="verification"> ${texts.verification}</label></p>
<div class="row">${field({ name: "handledBy", label: texts.handledBy, attributes: 'inputmode="numeric" maxlength="5"' })}${field({ name: "bundle", label: texts.bundle, attributes: 'maxlength="40" spellcheck="false"' })}</div></section>
<section aria-label="${texts.person}"><h2>${texts.person}</h2><div class="row">${field({ name: "name", label: texts.name, attributes: 'maxlength="120"' })}${field({ name: "phone", label: texts.phone, attributes: 'inputmode="tel" maxlength="20"' })}${field({ name: "personalId", label: texts.personalId, attributes: 'inputmode="numeric" maxlength="12"' })}${field({ name: "born", label: texts.born, attributes: 'maxlength="10"' })}</div>
<div class="row" id="of-deceased" hidden>${field({ name: "deceasedName", label: texts.deceasedName, attributes: 'maxlength="120"' })}${field({ name: "deceasedBorn", label: texts.deceasedBorn, attributes: 'maxlength="10"' })}${field({ name: "deceasedDiedOn", label: texts.deceasedDiedOn, attributes: 'type="date"' })}${field({ name: "deceasedPersonalId", label: texts.personalId, attributes: 'inputmode="numeric" maxlength="12"' })}</div></section>
<output id="preview" aria-live="polite"></output>
<p class="field" id="of-paid" hidden><label><input type="checkbox" id="paid" name="paid"> ${texts.paid}</label></p>
<p><button id="receive" disabled>${texts.receive}</button> <kbd>Ctrl+Enter</kbd></p></form>
<section id="receipt" aria-live="polite" tabindex="-1" hidden></section>
<section id="waiting" hidden><h2>${texts.waitingTitle}</h2><ul id="waiting-list"></ul></section>`;
  return deskPage(view, { title: texts.title, client: "reception", here: "reception", body });
}
