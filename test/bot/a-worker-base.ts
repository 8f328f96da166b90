import { randomBytes } from "node:crypto";
import { answerer } from "#bot/slack/answer.ts";
import { slackCalls } from "#bot/slack/call-slack.ts";
import { viewsOf } from "#bot/slack/views.ts";
import type { WorkerBase } from "#bot/worker-base.ts";
import type { Job } from "#shared/jobs.ts";
import { toInstant } from "#shared/kernel/clock.ts";
import { dynamoOffices } from "#shared/offices/office-table.ts";
import type { LaneJob } from "#shared/platform/jobs-queue.ts";
import { dynamoPreferences } from "#shared/preferences/preferences-table.ts";
import { dynamoTimers } from "#shared/timers/timer-table.ts";
import type { StaffedWard } from "./a-staffed-ward.ts";

/** What a feature of the worker has at hand in a ward, in a process of its own: its client can be counted or killed. */
export function aWorkerBase(ward: StaffedWard, nowMs: () => number = Date.now) {
  const { slack, tables } = ward;
  const process = ward.aProcess(nowMs);
  const installs = new Map([[slack.team, slack.botToken]]);
  const call = slackCalls({ apiUrl: slack.apiUrl, installs });
  const queued: LaneJob[] = [];
  const base: WorkerBase = {
    ...process,
    tables: { people: tables.peopleTable, dossiers: tables.dossiersTable, sessions: tables.sessionsTable },
    offices: { ...dynamoOffices(process.client, tables.peopleTable), ...ward.offices },
    directory: ward.directory,
    timers: dynamoTimers(process.client, tables.peopleTable),
    jobs: {
      send: async (lane, key, job) => void queued.push({ lane, key, job }),
      sendAll: async (jobs) => void queued.push(...jobs),
    },
    releases: { send: async () => undefined },
    answer: answerer(slack.apiUrl),
    views: viewsOf(call),
    preferences: dynamoPreferences(process.client, tables.peopleTable),
    call,
    clock: () => toInstant(nowMs()),
    random: () => randomBytes(32).toString("base64url"),
    deskUrl: "https://desk.example/desk/enter",
  };
  /** The jobs of a type that were queued since the last time somebody asked. */
  function take<Type extends Job["type"]>(type: Type): Extract<Job, { type: Type }>[] {
    const found = queued.filter(({ job }) => job.type === type);
    for (const one of found) queued.splice(queued.indexOf(one), 1);
    return found.map(({ job }) => job as Extract<Job, { type: Type }>);
  }
  return { ...process, base, queued, take };
}
