import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { type Instant, toInstant } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import type { Language, Staff } from "#shared/offices/office.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { dynamoPreferences } from "#shared/preferences/preferences-table.ts";
import { answerEvening, type GivenAnswers } from "#shared/rituals/answer-evening.ts";
import { dynamoAnswers } from "#shared/rituals/answer-table.ts";
import { type EveningOfPerson, eveningFor } from "#shared/rituals/evening-for.ts";
import { jobsAfterAnswer } from "#shared/rituals/evening-jobs.ts";
import { dynamoEvenings } from "#shared/rituals/evening-table.ts";
import { enterEvening } from "#shared/sessions/enter-evening.ts";
import type { PersonalLink } from "#shared/sessions/personal-link.ts";
import { dynamoPersonalLinks } from "#shared/sessions/personal-link-table.ts";
import { dynamoSuggestions } from "#shared/suggestions/suggestion-table.ts";
import { dynamoTimers } from "#shared/timers/timer-table.ts";
import { readText } from "../http/read-body.ts";
import type { Reply } from "../http/route.ts";
import type { EveningDeps } from "./evening-deps.ts";
import { languageOf } from "./language-of.ts";
import { type EveningView, eveningDoor, eveningPage } from "./pages/evening-page.ts";
import { assertSameOrigin } from "./same-origin.ts";

/** What the browser keeps of the link; no script reads it and no other site makes the browser send it. */
const cookieName = "evening";
/** Six answers of three thousand letters, each of them nine bytes long in a form. */
const mostBytes = 256 * 1024;

interface Inside {
  readonly office: OpenedOffice;
  readonly staff: Staff;
  readonly link: PersonalLink;
  readonly person: EveningOfPerson;
  readonly language: Language;
}

/** The form for whoever holds a link, else where to put it. */
export async function showEvening(event: APIGatewayProxyEventV2, deps: EveningDeps): Promise<Reply> {
  const query = event.queryStringParameters ?? {};
  if (tokenIn(event) === undefined) {
    return door(event, deps, { told: query["left"] === undefined ? undefined : "left" });
  }
  try {
    const inside = await comeIn(event, deps);
    const told = query["kept"] === undefined ? query["withdrawn"] !== undefined && "withdrawn" : "kept";
    return page(inside, deps, told === false ? {} : { told });
  } catch (error) {
    return refusedAtDoor(error, event, deps);
  }
}

/** Takes the token out of the form that the address bar filled, and keeps it for as long as it holds. */
export async function enterByLink(event: APIGatewayProxyEventV2, deps: EveningDeps): Promise<Reply> {
  try {
    assertSameOrigin(event);
    const pasted = formOf(event).get("token") ?? "";
    const token = pasted.slice(pasted.indexOf("#") + 1).trim();
    const { link } = await entered(token, event, deps);
    const seconds = Math.floor((Date.parse(link.validUntil) - event.requestContext.timeEpoch) / 1000);
    return { status: 303, body: "", headers: { location: "/desk/evening" }, cookies: [cookie(token, seconds)] };
  } catch (error) {
    return refusedAtDoor(error, event, deps);
  }
}

/** Keeps what was written, or takes all of it back; what cannot be taken stays in the form, with its reason beside it. */
export async function keepAnswers(event: APIGatewayProxyEventV2, deps: EveningDeps): Promise<Reply> {
  try {
    assertSameOrigin(event);
    const form = formOf(event);
    const inside = await comeIn(event, deps);
    const withdraws = form.get("do") === "withdraw";
    const given = givenIn(withdraws ? new URLSearchParams() : form, inside);
    try {
      await keep(given, inside.staff, nowOf(event), deps);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== "invalid") throw error;
      return page(inside, deps, { given, problems: error.fields });
    }
    const location = `/desk/evening?${withdraws ? "withdrawn" : "kept"}`;
    return { status: 303, body: "", headers: { location } };
  } catch (error) {
    return refusedAtDoor(error, event, deps);
  }
}

/** Forgets the link in this browser; the link itself still holds. */
export async function leaveEvening(event: APIGatewayProxyEventV2): Promise<Reply> {
  assertSameOrigin(event);
  return { status: 303, body: "", headers: { location: "/desk/evening?left" }, cookies: [cookie("", 0)] };
}

/** What follows the answer is put on timers: this function may not speak to Slack, and the minute tick hands it on. */
async function keep(given: GivenAnswers, { slackUser }: Staff, at: Instant, deps: EveningDeps): Promise<void> {
  const { client, peopleTable } = deps;
  const timers = dynamoTimers(client, peopleTable);
  const evenings = dynamoEvenings(client, peopleTable);
  const answers = dynamoAnswers(client, peopleTable);
  const suggestions = dynamoSuggestions(client, peopleTable);
  const { suggestion } = await answerEvening(given, at, { evenings, answers, suggestions, timers });
  for (const { lane, key, job } of jobsAfterAnswer(given.office, given, suggestion, at)) {
    await timers.set({ officeId: given.office.id, key: `web/${slackUser}/${key}`, dueAt: at, work: { lane, job } });
  }
}

async function comeIn(event: APIGatewayProxyEventV2, deps: EveningDeps): Promise<Inside> {
  const { office, staff, link } = await entered(tokenIn(event) ?? "", event, deps);
  const { client, peopleTable } = deps;
  const tables = { evenings: dynamoEvenings(client, peopleTable), answers: dynamoAnswers(client, peopleTable) };
  const [person, preferences] = await Promise.all([
    eveningFor(office, staff, nowOf(event), tables, link),
    dynamoPreferences(client, peopleTable).of(office.id, staff.slackUser),
  ]);
  if (person?.evening.state !== "opened") {
    throw new DomainError("not-found", "evening-not-held", `No evening was opened on ${link.date}`);
  }
  const language = preferences.language ?? person.evening.language ?? office.language;
  return { office, staff, link, person, language };
}

function entered(token: string, event: APIGatewayProxyEventV2, { client, sessionsTable, offices }: EveningDeps) {
  return enterEvening(token, nowOf(event), { links: dynamoPersonalLinks(client, sessionsTable), offices });
}

function givenIn(form: URLSearchParams, { office, staff, person, link }: Inside): GivenAnswers {
  const { date, department } = link;
  return {
    office,
    date,
    ...(department !== undefined && { department }),
    user: staff.slackUser,
    answers: person.questions.map(({ id }) => ({ question: id, text: form.get(`answer.${id}`) ?? "" })),
    suggestion: form.get("suggestion") ?? "",
    source: "web",
  };
}

function page(
  { office, staff, link, person, language }: Inside,
  deps: EveningDeps,
  shown: Partial<EveningView>,
): Reply {
  const view = { office, staff, link, person, language, ...shown };
  const { body, ...reply } = eveningPage(view);
  return { ...reply, body: deps.assets.stamped(body) };
}

function door(
  event: APIGatewayProxyEventV2,
  deps: EveningDeps,
  shown: Omit<Parameters<typeof eveningDoor>[0], "language">,
) {
  const { body, ...reply } = eveningDoor({ language: languageOf(event), ...shown });
  return { ...reply, body: deps.assets.stamped(body) };
}

const statuses: Readonly<Record<string, number>> = { unauthorised: 401, forbidden: 403, "not-found": 404 };

function refusedAtDoor(error: unknown, event: APIGatewayProxyEventV2, deps: EveningDeps): Reply {
  if (!(error instanceof DomainError)) throw error;
  return door(event, deps, { fact: error.fact, status: statuses[error.kind] ?? 400 });
}

function formOf(event: APIGatewayProxyEventV2): URLSearchParams {
  return new URLSearchParams(readText(event, /^application\/x-www-form-urlencoded\s*(;|$)/i, "of a form", mostBytes));
}

function tokenIn({ cookies = [] }: APIGatewayProxyEventV2): string | undefined {
  return cookies.find((one) => one.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1) || undefined;
}

function cookie(token: string, seconds: number): string {
  return `${cookieName}=${token}; Path=/desk/evening; Max-Age=${seconds}; HttpOnly; Secure; SameSite=Strict`;
}

function nowOf(event: APIGatewayProxyEventV2): Instant {
  return toInstant(event.requestContext.timeEpoch);
}
