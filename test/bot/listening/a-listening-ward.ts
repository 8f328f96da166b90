import { work } from "#bot/listening/worker.ts";
import type { JobOf } from "#bot/slack/working.ts";
import type { Job } from "#shared/jobs.ts";
import { toInstant } from "#shared/kernel/clock.ts";
import { dynamoSessions } from "#shared/listening/session-table.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import type { LaneJob } from "#shared/platform/jobs-queue.ts";
import type { Preferences } from "#shared/preferences/preferences.ts";
import { dynamoPreferences } from "#shared/preferences/preferences-table.ts";
import type { Suggestion } from "#shared/suggestions/suggestion.ts";
import { dynamoSuggestions } from "#shared/suggestions/suggestion-table.ts";
import { fireDue } from "#shared/timers/fire-due.ts";
import { dynamoDueTimers } from "#shared/timers/timer-table.ts";
import { aSuggestion } from "#test/shared/listening/a-suggestion.ts";
import { aStaffedWard, type StaffedWard } from "../a-staffed-ward.ts";
import { shownText } from "../a-ward.ts";
import { aWorkerBase } from "../a-worker-base.ts";

/** Friday 20 November 2026. */
export const date = "2026-11-20";
/** Minutes after a quarter past four, when the session is called. */
export const minute = (of: number) => toInstant(Date.parse(`${date}T16:15:00+07:00`) + of * 60_000);

type ListeningJob = Extract<Job, { type: `listening.${string}` }>;
type StepName = JobOf<"listening.step">["step"];

/**
 * A ward in which Bích Ngân listens, and Thanh Thảo when she is held up. @param listening of its setup. @param where a workspace that is
 * there already, for a ward with an id and an evening channel of its own.
 */
export async function aListeningWard(listening: object = {}, where?: { ward: StaffedWard; officeId: string }) {
  const ward = where?.ward ?? (await aStaffedWard());
  const officeId = where?.officeId ?? ward.office.id;
  const { id, slack, tables } = ward;
  const leaders = [id("Bích Ngân"), id("Thanh Thảo")];
  const office: OpenedOffice = {
    ...ward.office,
    trackingKey: "",
    id: officeId,
    setup: { listening: { leaders, ...listening } },
  };
  if (where !== undefined) {
    const endOfDay = await slack.ensureChannel(`cuoi-ngay-${officeId}`);
    office.slack = { ...office.slack, channels: { ...office.slack.channels, endOfDay } };
  }
  const suggestions = dynamoSuggestions(tables.documentClient, tables.peopleTable);
  const sessions = dynamoSessions(tables.documentClient, tables.peopleTable);
  const preferences = dynamoPreferences(tables.documentClient, tables.peopleTable);
  const due = dynamoDueTimers(tables.documentClient, tables.peopleTable);

  /** A process of its own, with the queue that it fills. @param secondsLater on the clock of its outbox. */
  function aProcess(secondsLater = 0) {
    const own = aWorkerBase(ward, () => Date.now() + secondsLater * 1_000);
    const base = { ...own.base, offices: { ...own.base.offices, get: async () => office } };
    const handlers = work(base);
    const run = (job: ListeningJob) => (handlers[job.type] as (job: ListeningJob) => Promise<void>)(job);
    return { ...own, base, run };
  }
  const everybody = aProcess();
  /** Jobs of other features that were queued. */
  const others: Job[] = [];

  /** Does a job and all that it queues, each as often as said: what comes twice is the same as once. */
  async function run(job: ListeningJob, { times = 1, by = everybody }: { times?: number; by?: typeof everybody } = {}) {
    const waiting: Job[] = [job];
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (!isListening(next)) others.push(next);
      else for (let time = 0; time < times; time += 1) await by.run(next);
      waiting.push(...by.queued.splice(0).map(({ job: queued }) => queued));
    }
  }

  const pressed = (name: string, at: string) => ({
    officeId,
    date,
    at,
    team: office.slack.team,
    channel: office.slack.channels.endOfDay,
    user: id(name),
  });
  const call = (at = minute(0), on = date) => run({ type: "listening.call", officeId, date: on, at });
  const press = (name: string, step: StepName, at: string, from = 0) =>
    run({ type: "listening.step", ...pressed(name, at), step, from });
  const channel = office.slack.channels.endOfDay;

  return {
    ...ward,
    officeId,
    office,
    sessions,
    suggestions,
    preferences,
    others,
    aProcess,
    run,
    pressed,
    call,
    press,
    begin: (at = minute(2)) => press("Bích Ngân", "begin", at),
    note: (name: string, text: string, at = minute(4), viewId = `V${text}`, item?: string) =>
      run({ type: "listening.note", ...pressed(name, at), viewId, text, ...(item !== undefined && { item }) }),
    commit: (name: string, owner: string, changes: Partial<JobOf<"listening.commit">> = {}) =>
      run({
        type: "listening.commit",
        ...pressed(name, minute(5)),
        viewId: "VCOMMIT",
        text: "Sửa máy lấy số ở quầy 3",
        owner: id(owner),
        due: "2026-11-27",
        ...changes,
      }),
    /** The minute tick, and the worker on what it queued. @returns what was queued. */
    async tick(at: string, times = 1): Promise<Job[]> {
      const fired: LaneJob[] = [];
      await fireDue(at, {
        timers: due,
        jobs: { sendAll: async (jobs) => void fired.push(...jobs) },
        deliveries: { sendAll: async () => undefined },
      });
      const jobs = fired.map(({ job }) => job).toSorted((one, other) => (one.at < other.at ? -1 : 1));
      for (const job of jobs) if (isListening(job)) await run(job, { times });
      return jobs;
    },
    /** Open suggestions, oldest first. */
    async raise(...changes: Partial<Suggestion>[]): Promise<Suggestion[]> {
      const made = changes.map((one, index) => aSuggestion(index, { accountable: id("Bích Ngân"), ...one }));
      for (const one of made) await suggestions.add(officeId, one);
      return made;
    },
    prefer: async (name: string, chosen: Partial<Preferences>) =>
      preferences.put(officeId, id(name), { muted: [], leave: [], ...chosen }),
    session: (on = date) => sessions.read(officeId, on),
    suggestion: async (of: { id: string } | undefined) => suggestions.get(officeId, of?.id ?? ""),
    /** What stands in the evening channel. */
    shown: async () => (await slack.messages(channel)).map(shownText),
    minutes: async () => {
      const [root] = await slack.messages(channel);
      return (await slack.thread(channel, root?.ts ?? "")).slice(1).map(shownText);
    },
    told: async (name: string) => (await slack.messages(slack.dmOf(name))).map(shownText),
    whispered: (name: string) => slack.ephemerals(channel, name).map(shownText),
    updates: () => slack.calls("chat.update").length,
  };
}
export type ListeningWard = Awaited<ReturnType<typeof aListeningWard>>;

function isListening(job: Job): job is ListeningJob {
  return job.type.startsWith("listening.");
}
