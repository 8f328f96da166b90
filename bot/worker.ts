import { randomBytes, randomUUID } from "node:crypto";
import type { Context, SQSBatchResponse, SQSEvent } from "aws-lambda";
import { dynamoApologies } from "#shared/apologies/apology-table.ts";
import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import { toInstant } from "#shared/kernel/clock.ts";
import { cachedOffices } from "#shared/offices/cached-offices.ts";
import { dynamoOfficeRules } from "#shared/offices/office-rules.ts";
import { dynamoOffices } from "#shared/offices/office-table.ts";
import { dynamoStaffDirectory } from "#shared/offices/staff-directory-table.ts";
import { dynamoDuties } from "#shared/on-call/duty-table.ts";
import { dynamoEpisodes } from "#shared/overload/episode-table.ts";
import { documentClient } from "#shared/platform/dynamo.ts";
import { env } from "#shared/platform/env.ts";
import { sqsLanes } from "#shared/platform/lanes.ts";
import { dynamoTotals } from "#shared/reports/totals-table.ts";
import { dynamoEvenings } from "#shared/rituals/evening-table.ts";
import { dynamoLinks } from "#shared/sessions/link-table.ts";
import { dynamoSuggestions } from "#shared/suggestions/suggestion-table.ts";
import { dynamoTimers } from "#shared/timers/timer-table.ts";
import { apologyHandlers } from "./apologies/jobs.ts";
import { deskHandlers } from "./desk/jobs.ts";
import { dossierCardHandlers } from "./dossier-card/jobs.ts";
import { endOfDayHandlers } from "./end-of-day/jobs.ts";
import { morningHandlers } from "./morning/jobs.ts";
import { onCallHandlers } from "./on-call/jobs.ts";
import { overloadHandlers } from "./overload/jobs.ts";
import { receptionHandlers } from "./reception/jobs.ts";
import { signingHandlers } from "./signing/jobs.ts";
import { answerer } from "./slack/answer.ts";
import { slackCalls } from "./slack/call-slack.ts";
import { readInstalls } from "./slack/installs.ts";
import { dynamoOutbox } from "./slack/outbox-table.ts";
import { paced } from "./slack/pace.ts";
import { sayer } from "./slack/say.ts";
import { slackClient } from "./slack/slack-client.ts";
import { whisperer } from "./slack/whisper.ts";
import { workOff } from "./slack/work-off.ts";
import type { Handlers } from "./slack/working.ts";

const client = documentClient();
const people = env("PEOPLE_TABLE");
const dossiers = env("DOSSIERS_TABLE");
const nowMs = Date.now;

const slack = paced(
  slackClient(slackCalls({ apiUrl: env("SLACK_API_URL"), installs: readInstalls(env("SLACK_BOT_TOKENS")) })),
  nowMs,
);
const outbox = dynamoOutbox({ client, table: people, nowMs, newHolder: randomUUID });
const deps = {
  outbox,
  say: sayer({ outbox, slack, nowMs }),
  whisper: whisperer(slack),
  offices: cachedOffices(dynamoOffices(client, people), nowMs),
  dossiers: dynamoDossiers(client, dossiers),
  totals: dynamoTotals(client, dossiers),
  episodes: dynamoEpisodes(client, people),
  evenings: dynamoEvenings(client, people),
  suggestions: dynamoSuggestions(client, people),
  apologies: dynamoApologies(client, people),
  duties: dynamoDuties(client, people),
  timers: dynamoTimers(client, people),
  clock: () => toInstant(nowMs()),
  answer: answerer(env("SLACK_API_URL")),
  rules: dynamoOfficeRules(client, people),
  directory: dynamoStaffDirectory(client, people),
  links: dynamoLinks(client, env("SESSIONS_TABLE")),
  random: () => randomBytes(32).toString("base64url"),
  deskUrl: env("DESK_URL"),
};

/** Every kind of job; the compiler misses none. */
const handlers: Handlers = {
  ...apologyHandlers(deps),
  ...deskHandlers(deps),
  ...dossierCardHandlers(deps),
  ...endOfDayHandlers(deps),
  ...morningHandlers(deps),
  ...onCallHandlers(deps),
  ...overloadHandlers(deps),
  ...receptionHandlers(deps),
  ...signingHandlers(deps),
};
const lanes = sqsLanes(env("JOBS_QUEUE_URL"), env("JOBS_DEAD_LETTER_QUEUE_URL"));

/** Works through the lane queue; the only function that speaks in Slack. */
export async function handler({ Records }: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  return workOff(Records, { handlers, lanes, leftMs: () => context.getRemainingTimeInMillis() });
}
