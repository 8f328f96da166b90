import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Clock } from "#shared/kernel/clock.ts";
import type { Offices } from "#shared/offices/offices.ts";
import type { StaffDirectory } from "#shared/offices/staff-directory.ts";
import type { BatchJobQueue } from "#shared/platform/jobs-queue.ts";
import type { AllPreferences } from "#shared/preferences/preferences.ts";
import type { RandomBits } from "#shared/sessions/bearer.ts";
import type { Timers } from "#shared/timers/timer.ts";
import type { Answer } from "./slack/answer.ts";
import type { CallSlack } from "./slack/call-slack.ts";
import type { Outbox, Say } from "./slack/outbox.ts";
import type { Views } from "./slack/views.ts";
import type { Whisper } from "./slack/whisper.ts";

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
