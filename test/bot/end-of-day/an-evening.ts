import { endOfDayHandlers } from "#bot/end-of-day/jobs.ts";
import { slackCalls } from "#bot/slack/call-slack.ts";
import type { Modal } from "#bot/slack/modal.ts";
import { viewsOf } from "#bot/slack/views.ts";
import type { Job } from "#shared/jobs.ts";
import { toInstant } from "#shared/kernel/clock.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { dynamoSetups } from "#shared/offices/setup-table.ts";
import { dynamoEpisodes } from "#shared/overload/episode-table.ts";
import { dynamoPreferences } from "#shared/preferences/preferences-table.ts";
import { counts } from "#shared/reports/day-totals.ts";
import { dynamoAnswers } from "#shared/rituals/answer-table.ts";
import { dynamoEvenings } from "#shared/rituals/evening-table.ts";
import { dynamoSuggestions } from "#shared/suggestions/suggestion-table.ts";
import type { Timer } from "#shared/timers/timer.ts";
import { dynamoTimers } from "#shared/timers/timer-table.ts";
import { aStaffedWard } from "../a-staffed-ward.ts";

export type JobOf<Type extends Job["type"]> = Extract<Job, { type: Type }>;

const none = Object.fromEntries(counts.map((count) => [count, 0])) as Record<(typeof counts)[number], number>;

/** A staffed ward in the evening: the real tables and the local Slack, and figures that a test may change. */
export async function anEvening() {
  const ward = await aStaffedWard();
  const setup: { chosen: object | undefined } = { chosen: undefined };
  const day = { ...none, received: 312, returned: 298, onTime: 295, late: 3 };
  const justice = { ...none, received: 40, returned: 38, onTime: 38 };
  const totals = {
    read: async (_office: string, date: string) => ({ date, office: day, departments: { justice }, procedures: {} }),
    countOpen: async () => 57,
  };
  const queued: { lane: string; key: string; job: Job }[] = [];
  const timers: Timer[] = [];
  const shown: { viewId: string; view: Modal }[] = [];
  const { documentClient, peopleTable, endpoint: _endpoint } = ward.tables;
  const ofChosen = (office: object): OpenedOffice => ({ ...(office as OpenedOffice), setup: setup.chosen });
  const offices = { ...ward.offices, get: async (id: string) => ofChosen(await ward.offices.get(id)) };

  /** @param process may be killed, or counted. @param clock the worker's own; it stands still unless a test says otherwise. */
  function worker(process = ward.aProcess(), clock = () => "2026-11-20T09:45:01.000Z") {
    const { client } = process;
    const kept = dynamoTimers(client, peopleTable);
    const call = slackCalls({ apiUrl: ward.slack.apiUrl, installs: new Map([[ward.slack.team, ward.slack.botToken]]) });
    return endOfDayHandlers({
      ...process,
      clock,
      offices: { ...offices, key: async () => undefined },
      directory: ward.directory,
      totals,
      evenings: dynamoEvenings(client, peopleTable),
      answers: dynamoAnswers(client, peopleTable),
      suggestions: dynamoSuggestions(client, peopleTable),
      episodes: dynamoEpisodes(client, peopleTable),
      preferences: dynamoPreferences(client, peopleTable),
      setups: dynamoSetups(client, peopleTable),
      views: {
        ...viewsOf(call),
        show: async (_team, viewId, view) => void shown.push({ viewId, view }),
      },
      timers: {
        async set(timer) {
          await kept.set(timer);
          if (!timers.some(({ key }) => key === timer.key)) timers.push(timer);
        },
      },
      jobs: {
        send: async (lane, key, job) => void queued.push({ lane, key, job }),
        sendAll: async (jobs) => void queued.push(...jobs),
      },
    });
  }

  const evenings = dynamoEvenings(documentClient, peopleTable);
  const answers = dynamoAnswers(documentClient, peopleTable);
  const suggestions = dynamoSuggestions(documentClient, peopleTable);
  const preferences = dynamoPreferences(documentClient, peopleTable);
  const officeId = ward.office.id;
  const channel = () => ward.office.slack.channels.endOfDay;

  const open = (date: string, at = `${date}T09:45:00.000Z`, department?: string, handlers = worker()) =>
    handlers["end-of-day.open"]({ type: "end-of-day.open", officeId, date, at, department });
  const roots = async (date: string, where = channel()) =>
    (await ward.slack.messages(where)).filter(({ metadata }) => JSON.stringify(metadata ?? {}).includes(date));
  const threadOf = async (date: string, where = channel()) => (await roots(date, where))[0]?.ts ?? "";
  const botReplies = async (threadTs: string, where = channel()) =>
    (await ward.slack.thread(where, threadTs)).filter(({ ts, bot_id: bot }) => ts !== threadTs && bot !== undefined);
  /** What the bot said to one person. */
  const told = async (name: string) =>
    (await ward.slack.messages(ward.slack.dmOf(ward.id(name)))).filter(({ bot_id: bot }) => bot !== undefined);

  /** A colleague's reply as the listener queues it. */
  function reply(
    threadTs: string,
    ts: string,
    text: string,
    changes: Partial<JobOf<"end-of-day.reply">> = {},
    handlers = worker(),
  ) {
    const said = { team: ward.office.slack.team, channel: channel(), threadTs, ts, user: ward.id("Thu Lan"), text };
    const at = toInstant(Math.floor(Number(ts) * 1000));
    return handlers["end-of-day.reply"]({ type: "end-of-day.reply", ...said, at, ...changes });
  }

  /** The jobs of a type that were queued since somebody asked last. */
  function take<Type extends Job["type"]>(type: Type): JobOf<Type>[] {
    const found = queued.filter(({ job }) => job.type === type);
    for (const one of found) queued.splice(queued.indexOf(one), 1);
    return found.map(({ job }) => job as JobOf<Type>);
  }

  return {
    ...ward,
    officeId,
    setup,
    day,
    queued,
    timers,
    shown,
    take,
    worker,
    evenings,
    answers,
    suggestions,
    preferences,
    channel,
    open,
    roots,
    threadOf,
    botReplies,
    told,
    reply,
    process: ward.aProcess,
    office: ward.office,
  };
}
export type AnEvening = Awaited<ReturnType<typeof anEvening>>;
