import type { Language } from "#shared/offices/office.ts";
import { dong } from "#shared/text/dong.ts";
import { type Html, html, isolated, type Part } from "#shared/text/html.ts";
import { openingHours } from "#shared/text/opening-hours.ts";
import { trackingTexts } from "#shared/text/tracking.ts";
import { appointment } from "#shared/text/when.ts";
import type { TrackingReply } from "./tracking-reply.ts";

/** Where a dossier is, by when, what is missing, what to bring, and where to. */
export function foundDossier(language: Language, found: TrackingReply): Html {
  const texts = trackingTexts[language];
  const hour = appointment(found.receivedAt, found.zone, language);
  return html`<article aria-labelledby="status"><p class="code">${found.code}</p><p>${isolated(found.procedure[language])}</p>
<p class="status" id="status" role="status">${texts.status[found.status]}</p>${promise(language, found)}${toBring(language, found)}${fee(language, found)}
<p>${texts.received(hour)}</p>${handled(language, found)}${linked(language, found)}${place(language, found)}</article>
<p><a href="/t?lang=${language}">${texts.again}</a></p>`;
}

/** The hour that holds now; an hour that moved, or passed, comes with an apology. */
function promise(language: Language, found: TrackingReply): Part {
  const texts = trackingTexts[language];
  if (found.next === "bring-papers" || found.next === "pay") return html`<p>${texts.paused}</p>`;
  if (found.next !== "wait") return undefined;
  const hour = appointment(found.promisedAt, found.zone, language);
  return html`<p class="strong">${texts.promised(hour)}</p>${apology(language, found)}${found.late && html`<p class="strong">${texts.late}</p>`}`;
}

function apology(language: Language, { extension }: TrackingReply): Part {
  const texts = trackingTexts[language];
  const cause = extension?.cause;
  return extension && html`<p>${texts.extended}${cause && ` ${texts.because(texts.causes[cause])}`}</p>`;
}

function toBring(language: Language, { next, missing = [] }: TrackingReply): Part {
  const texts = trackingTexts[language];
  if (missing.length > 0)
    return list(
      texts.missing,
      missing.map((paper) => paper[language]),
    );
  return next === "fetch-result" && list(texts.bring, texts.bringWhat);
}

function list(title: string, entries: readonly string[]): Html {
  return html`<h2>${title}</h2><ul>${entries.map((entry) => html`<li>${entry}</li>`)}</ul>`;
}

/** What is still to be paid, unless nothing more comes of it. */
function fee(language: Language, { fee: amount = 0, paid, next }: TrackingReply): Part {
  const texts = trackingTexts[language];
  if (amount === 0 || next === "ask" || next === "none") return undefined;
  return paid === true
    ? html`<p>${texts.feePaid(dong(amount))}</p>`
    : html`<p class="strong">${texts.feeDue(dong(amount))}</p>`;
}

function handled(language: Language, { handledBy }: TrackingReply): Part {
  return handledBy !== undefined && html`<p>${isolated(trackingTexts[language].handledBy(handledBy))}</p>`;
}

function linked(language: Language, { bundle, zone }: TrackingReply): Part {
  const texts = trackingTexts[language];
  if (bundle === undefined) return undefined;
  const hour = texts.promised(appointment(bundle.promisedAt, zone, language));
  return html`<h2>${texts.bundle}</h2><p class="code">${bundle.code}</p><p>${isolated(bundle.procedure[language])}: ${texts.status[bundle.status]}</p><p>${hour}</p>`;
}

function place(language: Language, { office, address, phone, hours = {} }: TrackingReply): Html {
  const week = openingHours(hours, language).map((days) => html`<li>${days}</li>`);
  return html`<h2>${trackingTexts[language].where}</h2><p>${inVietnamese(office)}</p>${address !== undefined && html`<p>${inVietnamese(address)}</p>`}${phone !== undefined && html`<p><a href="tel:${phone.replaceAll(/[^0-9+]/g, "")}">${phone}</a></p>`}${week.length > 0 && html`<ul>${week}</ul>`}`;
}

/** Names of offices and streets stay as they are in every language; a reader's voice must know (WCAG 3.1.2). */
function inVietnamese(words: string): Html {
  return html`<bdi lang="vi">${words}</bdi>`;
}
