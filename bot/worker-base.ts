import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { type Clock, toInstant } from "#shared/kernel/clock.ts";
import { cachedOffices } from "#shared/offices/cached-offices.ts";
import { dynamoOffices } from "#shared/offices/office-table.ts";
import type { Offices } from "#shared/offices/offices.ts";
import type { StaffDirectory } from "#shared/offices/staff-directory.ts";
import { dynamoStaffDirectory } from "#shared/offices/staff-directory-table.ts";
import type { BatchJobQueue } from "#shared/platform/jobs-queue.ts";
import type { ReleaseQueue } from "#shared/platform/releases-queue.ts";
import type { AllPreferences } from "#shared/preferences/preferences.ts";
import { dynamoPreferences } from "#shared/preferences/preferences-table.ts";
import type { RandomBits } from "#shared/sessions/bearer.ts";
import type { Timers } from "#shared/timers/timer.ts";
import { dynamoTimers } from "#shared/timers/timer-table.ts";
import { type Answer, answerer } from "./slack/answer.ts";
import type { CallSlack } from "./slack/call-slack.ts";
import type { Outbox, Say } from "./slack/outbox.ts";
import { dynamoOutbox } from "./slack/outbox-table.ts";
import { paced } from "./slack/pace.ts";
import { sayer } from "./slack/say.ts";
import { slackClient } from "./slack/slack-client.ts";
import { type Views, viewsOf } from "./slack/views.ts";
import { type Whisper, whisperer } from "./slack/whisper.ts";
import { dynamoWorkspacePace } from "./slack/workspace-pace-table.ts";

/** What every feature of the worker has at hand. Its own tables each feature opens itself (`bot/<feature>/worker.ts`). */
export interface WorkerBase {
  readonly client: DynamoDBDocumentClient;
  /** Names of the tables. */
  readonly tables: { readonly people: string; readonly dossiers: string; readonly sessions: string };
  readonly offices: Offices;
  readonly directory: StaffDirectory;
  readonly timers: Timers;
  /** More work for the lanes: the same key within five minutes is one job. */
  readonly jobs: BatchJobQueue;
  /** Tells the function behind the Sealed table that an hour of release has come; it says nothing of anybody. */
  readonly releases: ReleaseQueue;
  readonly outbox: Outbox;
  readonly say: Say;
  readonly whisper: Whisper;
  readonly answer: Answer;
  readonly views: Views;
  readonly preferences: AllPreferences;
  /** Slack's other methods, for what is read there. Nothing that is posted goes this way; that is what `say` is for. */
  readonly call: CallSlack;
  readonly clock: Clock;
  /** 32 random bytes, base64url. */
  readonly random: RandomBits;
  /** Where staff enter the pages; a token follows behind a `#`. */
  readonly deskUrl: string;
}

/** What the worker gets from outside. */
export interface WorkerOf
  extends Pick<WorkerBase, "client" | "tables" | "jobs" | "releases" | "call" | "random" | "deskUrl"> {
  /** Of Slack's Web API, with the closing slash. */
  readonly apiUrl: string;
  readonly nowMs: () => number;
  /** A name that nobody else has. */
  readonly newHolder: () => string;
}

/** One process: what it counts and keeps in memory dies with it. */
export function workerBase({ apiUrl, nowMs, newHolder, ...given }: WorkerOf): WorkerBase {
  const { client, tables, call } = given;
  const slack = paced(slackClient(call), nowMs, dynamoWorkspacePace({ client, table: tables.people, nowMs }));
  const outbox = dynamoOutbox({ client, table: tables.people, nowMs, newHolder });
  return {
    ...given,
    offices: cachedOffices(dynamoOffices(client, tables.people), nowMs),
    directory: dynamoStaffDirectory(client, tables.people),
    timers: dynamoTimers(client, tables.people),
    outbox,
    say: sayer({ outbox, slack, nowMs }),
    whisper: whisperer(slack),
    answer: answerer(apiUrl),
    views: viewsOf(call),
    preferences: dynamoPreferences(client, tables.people),
    clock: () => toInstant(nowMs()),
  };
}
