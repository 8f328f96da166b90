import { qrCode } from "#shared/forms/qr.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Staff } from "#shared/offices/office.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { dynamoAnswers } from "#shared/rituals/answer-table.ts";
import { type Evening, whichOf } from "#shared/rituals/evening.ts";
import { eveningFor } from "#shared/rituals/evening-for.ts";
import { dynamoEvenings } from "#shared/rituals/evening-table.ts";
import { hashBearer } from "#shared/sessions/bearer.ts";
import { linkValidUntil, personalToken } from "#shared/sessions/personal-link.ts";
import { dynamoPersonalLinks } from "#shared/sessions/personal-link-table.ts";
import { eveningPageTexts } from "#shared/text/evening-page.ts";
import { html, isolated } from "#shared/text/html.ts";
import { writtenMoment } from "#shared/text/when.ts";
import type { Reply } from "../http/route.ts";
import type { DeskCall } from "./desk-route.ts";
import type { EveningDeps } from "./evening-deps.ts";
import { pageHeaders } from "./page-headers.ts";
import { type DeskView, deskPage } from "./pages/layout.ts";

type Call = DeskCall<unknown, { readonly user?: string | undefined }, unknown>;

/** Who of the department answers by a code, and the code of one of them. The same code each time, so that showing it twice is once. */
export async function showCodes(call: Call, view: DeskView, deps: EveningDeps): Promise<Reply> {
  const texts = eveningPageTexts[view.language].codes;
  const people = withoutSlackUnder(call);
  const lines = people.map(({ slackUser, name, email }) => {
    const how = email === undefined ? texts.notMailed : texts.mailed;
    return html`<li><p><a href="/desk/evening-codes?user=${slackUser}">${texts.show(name)}</a><span class="hint">${how}</span></p></li>`;
  });
  const chosen = people.find(({ slackUser }) => slackUser === call.query.user);
  const code = chosen === undefined ? undefined : await codeOf(chosen, call, view, deps);
  const list = lines.length === 0 ? html`<p>${texts.none}</p>` : html`<ul>${lines}</ul>`;
  const body = html`<p>${texts.about}</p>${code}${list}`;
  const page = deskPage(view, { title: texts.title, here: "home", body: body.markup });
  return { status: 200, body: deps.assets.stamped(page), headers: pageHeaders() };
}

/** A head sees their department, leaders and administrators the office. */
function withoutSlackUnder({ staff, office }: Call): Staff[] {
  return office.staff.filter(
    ({ withoutSlack, department }) =>
      withoutSlack === true && (staff.role !== "head" || department === staff.department),
  );
}

async function codeOf(person: Staff, { office, clock }: Call, { language }: DeskView, deps: EveningDeps) {
  const texts = eveningPageTexts[language];
  const evening = await eveningOf(person, office, clock(), deps);
  if (evening === undefined) return html`<p id="line" role="status">${texts.codes.notOpen}</p>`;
  const token = personalToken(office, person.slackUser, evening);
  const validUntil = linkValidUntil(office, evening);
  const links = dynamoPersonalLinks(deps.client, deps.sessionsTable);
  await links.put(office.id, hashBearer(token), { slackUser: person.slackUser, ...whichOf(evening), validUntil });
  const label = texts.codes.codeOf(person.name);
  const until = texts.until(writtenMoment(validUntil, office.calendar.zone));
  return html`<section class="code"><h2>${isolated(label)}</h2>${qrCode(`${deps.publicBaseUrl}/desk/evening#${token}`, label)}<p>${until}</p></section>`;
}

/** The one that is open for them, else today's. */
async function eveningOf(
  person: Staff,
  office: OpenedOffice,
  at: string,
  deps: EveningDeps,
): Promise<Evening | undefined> {
  const { client, peopleTable } = deps;
  const tables = { evenings: dynamoEvenings(client, peopleTable), answers: dynamoAnswers(client, peopleTable) };
  const date = localDate(at, office.calendar.zone);
  const own = { date, department: person.department };
  const found =
    (await eveningFor(office, person, at, tables)) ??
    (await eveningFor(office, person, at, tables, own)) ??
    (await eveningFor(office, person, at, tables, { date }));
  return found?.evening.state === "opened" ? found.evening : undefined;
}
