import type { FieldProblem } from "#shared/kernel/errors.ts";
import type { Language, Office, Staff } from "#shared/offices/office.ts";
import { type GivenAnswers, longestAnswer } from "#shared/rituals/answer-evening.ts";
import type { EveningOfPerson } from "#shared/rituals/evening-for.ts";
import type { PersonalLink } from "#shared/sessions/personal-link.ts";
import { sensitiveIn } from "#shared/suggestions/sensitive.ts";
import { eveningPageTexts } from "#shared/text/evening-page.ts";
import { type Html, html, isolated } from "#shared/text/html.ts";
import { writtenDate, writtenMoment } from "#shared/text/when.ts";
import { hashOf, pageHeaders } from "../page-headers.ts";

/**
 * The token stands behind `#`, which no server sees: it is taken out of the address bar and sent once. Also over an open form, where
 * another link in the same tab changes nothing but that part of the address.
 */
const script = `const f=document.getElementById("enter"),go=()=>{const t=location.hash.slice(1);if(/^\\d{5}\\./.test(t)){history.replaceState(null,"",location.pathname);f.token.value=t;f.requestSubmit()}};go();addEventListener("hashchange",go)`;
const headers = pageHeaders(hashOf(script));

/** One person's form of one evening. */
export interface EveningView {
  readonly office: Pick<Office, "name" | "calendar">;
  readonly staff: Pick<Staff, "name">;
  readonly link: PersonalLink;
  readonly person: EveningOfPerson;
  readonly language: Language;
  readonly told?: "kept" | "withdrawn";
  /** What was handed in and could not be taken. */
  readonly given?: GivenAnswers;
  readonly problems?: readonly FieldProblem[];
}

interface Page {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The whole form, on a phone or a desk, with or without scripts. */
export function eveningPage(view: EveningView): Page {
  const { language, office, staff, link, person, told, problems = [] } = view;
  const texts = eveningPageTexts[language];
  const until = texts.until(writtenMoment(link.validUntil, office.calendar.zone));
  const { tried } = person.carriedOver;
  const fields = fieldsOf(view);
  const body = html`<header><strong>${isolated(office.name)}</strong></header><main id="main">
<h1>${texts.title(writtenDate(link.date))}</h1><p>${texts.hello(staff.name)}</p>
${told !== undefined && html`<p id="line" role="status">${texts[told]}</p>`}${summary(fields, texts.wrong)}
<p>${texts.about}</p>${tried !== undefined && html`<p><strong>${texts.tried}</strong> ${isolated(tried)}</p>`}
<form method="post" action="/desk/evening/answers">${fields.map(fieldMarkup)}
<p class="bar"><button name="do" value="keep">${person.form === undefined ? texts.send : texts.change}</button>
${person.form !== undefined && html`<button class="quiet" name="do" value="withdraw" formnovalidate>${texts.withdraw}</button>`}</p></form>
<form method="post" action="/desk/evening/leave"><p>${until} <button class="quiet">${texts.leave}</button></p></form>
<form id="enter" method="post" action="/desk/evening" hidden><input type="hidden" name="token"></form></main>`;
  const title = `${texts.title(writtenDate(link.date))} - ${office.name}`;
  return { status: problems.length === 0 ? 200 : 400, body: shell(language, title, body), headers };
}

interface Door {
  readonly language: Language;
  readonly status?: number;
  /** Why nobody came in. */
  readonly fact?: string;
  readonly told?: "left" | undefined;
}

/** Where a link is put that was not opened by itself. */
export function eveningDoor({ language, status = 200, fact, told }: Door): Page {
  const texts = eveningPageTexts[language];
  const refusals: Readonly<Record<string, string>> = texts.refusals;
  const said = fact === undefined ? undefined : (refusals[fact] ?? texts.refusals.other);
  const body = html`<main id="main"><h1>${texts.doorTitle}</h1>
${said !== undefined && html`<p id="line" role="alert">${said}</p>`}${told !== undefined && html`<p id="line" role="status">${texts.left}</p>`}
<p>${texts.howIn}</p><form id="enter" method="post" action="/desk/evening"><p class="field"><label for="token">${texts.paste}</label><input id="token" name="token" required maxlength="300" autocomplete="off" spellcheck="false"></p>
<p><button>${texts.enter}</button></p></form></main>`;
  return { status, body: shell(language, texts.doorTitle, body), headers };
}

function shell(language: Language, title: string, body: Html): string {
  const page = html`<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title><link rel="stylesheet" href="/desk/assets/desk.css"></head><body>${body}`;
  return `<!doctype html>${page.markup}<script>${script}</script></body></html>`;
}

interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly text: string;
  readonly wrong: string | undefined;
}

/** Every question and the suggestion, with what was handed in, else what was said before, else what is carried over. */
function fieldsOf({ person, language, given, problems = [] }: EveningView): Field[] {
  const texts = eveningPageTexts[language];
  const { form, carriedOver, questions } = person;
  const isWrong = (field: string) => problems.some((one) => one.field === field);
  const asked = questions.map(({ id, text: label }, index): Field => {
    const before = form === undefined && id === "obstacle" ? carriedOver.obstacle : undefined;
    const said = form?.parts.find(({ question }) => question === id)?.text;
    const text = given?.answers[index]?.text ?? said ?? before ?? "";
    const wrong = isWrong(`answers/${index}/text`) ? whyWrong(text, language) : undefined;
    return { name: `answer.${id}`, label, hint: before === undefined ? undefined : texts.stillThere, text, wrong };
  });
  const text = given?.suggestion ?? form?.suggestion ?? "";
  const wrong = isWrong("suggestion") ? whyWrong(text, language) : undefined;
  return [...asked, { name: "suggestion", label: texts.suggestion, hint: texts.suggestionHint, text, wrong }];
}

function whyWrong(text: string, language: Language): string {
  const texts = eveningPageTexts[language];
  const found = sensitiveIn(text).map((one) => one.found);
  return found.length === 0 ? texts.tooLong(longestAnswer) : texts.sensitive([...new Set(found)].join(", "));
}

/** What is wrong, before anything else is read, with a way to each place. */
function summary(fields: readonly Field[], title: string): Html | false {
  const wrong = fields.filter((field) => field.wrong !== undefined);
  if (wrong.length === 0) return false;
  const lines = wrong.map(({ name, label }) => html`<li><a href="#of-${name}">${label}</a></li>`);
  return html`<div id="line" role="alert"><p>${title}</p><ul>${lines}</ul></div>`;
}

function fieldMarkup({ name, label, hint, text, wrong }: Field): Html {
  const described = [hint !== undefined && `hint-${name}`, wrong !== undefined && `told-${name}`]
    .filter(Boolean)
    .join(" ");
  return html`<p class="field" id="of-${name}"><label for="${name}">${label}</label>
${hint !== undefined && html`<span class="hint" id="hint-${name}">${hint}</span>`}<textarea id="${name}" name="${name}" rows="3" maxlength="${longestAnswer}"${described !== "" && html` aria-describedby="${described}"`}${wrong !== undefined && html` aria-invalid="true"`}>
${text}</textarea>${wrong !== undefined && html`<span class="told" id="told-${name}">${wrong}</span>`}</p>`;
}
