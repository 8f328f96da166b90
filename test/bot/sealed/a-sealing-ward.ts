import type { SQSRecord } from "aws-lambda";
import { features } from "#bot/features.ts";
import { dynamoOutbox } from "#bot/slack/outbox-table.ts";
import { sayer } from "#bot/slack/say.ts";
import { slackClient } from "#bot/slack/slack-client.ts";
import { byFeature } from "#bot/slack/working.ts";
import { handleSealing } from "#functions/seal/seal-handlers.ts";
import { workOff } from "#functions/seal/work-off.ts";
import type { Job } from "#shared/jobs.ts";
import { shortHash } from "#shared/kernel/hash.ts";
import { OfficeSetup } from "#shared/offices/setup.ts";
import { dynamoStaffDirectory, dynamoStaffRegister } from "#shared/offices/staff-directory-table.ts";
import { releaseSealed } from "#shared/sealed/release-sealed.ts";
import { dynamoReleases } from "#shared/sealed/releases-table.ts";
import { dynamoSealedItems } from "#shared/sealed/sealed-items-table.ts";
import type { Release, Sealing } from "#shared/sealed/sealing.ts";
import { dynamoTries } from "#shared/sealed/tries-table.ts";
import { dynamoUnsealings } from "#shared/sealed/unsealings-table.ts";
import { dynamoSuggestions } from "#shared/suggestions/suggestion-table.ts";
import { dynamoTimers } from "#shared/timers/timer-table.ts";
import { countingClient } from "#test/kit/dynamodb.ts";
import { aRunningBot } from "../a-running-bot.ts";
import { aWard } from "../a-ward.ts";
import { aWorkerBase } from "../a-worker-base.ts";

const sealingsArn = "arn:aws:sqs:ap-southeast-1:1:Sealings";
const releasesArn = "arn:aws:sqs:ap-southeast-1:1:Releases";

/** Monday 16 November 2026, 09:00 in the ward. */
export const monday = "2026-11-16T02:00:00.000Z";

/** A ward from the click to the message, with the function that keeps anonymous authors beside the worker; time stands still until it is moved. */
export async function aSealingWard({ unsealers = [] }: { unsealers?: readonly string[] } = {}) {
  const ward = await aWard((ids) => ({
    staff: Object.entries(ids).map(([name, slackUser]) => ({
      slackUser,
      name,
      department: "justice",
      role: name === "Bích Ngân" ? "leader" : "officer",
    })),
  }));
  const { slack, tables } = ward;
  await dynamoStaffRegister(tables.documentClient, tables.peopleTable).link(ward.office);
  const directory = dynamoStaffDirectory(tables.documentClient, tables.peopleTable);
  const id = (name: string) => slack.users[name] ?? "";
  const setup =
    unsealers.length === 0 ? undefined : OfficeSetup.parse({ suggestions: { unsealers: unsealers.map(id) } });
  const time = { now: Date.parse(monday) };
  const nowMs = () => time.now;
  const offices = {
    ...ward.offices,
    get: async (officeId: string) => ({ ...(await ward.offices.get(officeId)), setup }),
  };
  const bot = await aRunningBot(slack, { nowMs, random: seeded("receiver") });

  const worker = aWorkerBase({ ...ward, id, directory }, nowMs);
  const releases: Release[] = [];
  const base = {
    ...worker.base,
    offices: { ...worker.base.offices, ...offices },
    releases: { send: async (release: Release) => void releases.push(release) },
    random: seeded("worker"),
  };
  const work = byFeature(features, base);

  const { documentClient: client, calls } = countingClient(tables.endpoint);
  const jobs: { lane: string; key: string; job: Job }[] = [];
  const { sealedTable: sealed, peopleTable: people } = tables;
  const outbox = dynamoOutbox({ client, table: sealed, nowMs, newHolder: () => "seal" });
  const deps = {
    offices,
    items: dynamoSealedItems(client, sealed),
    releases: dynamoReleases(client, sealed),
    tries: dynamoTries(client, sealed),
    unsealings: dynamoUnsealings(client, sealed),
    suggestions: dynamoSuggestions(client, people),
    timers: dynamoTimers(client, people),
    jobs: { send: async (lane: string, key: string, job: Job) => void jobs.push({ lane, key, job }) },
    random: seeded("seal"),
    views: base.views,
    say: sayer({ outbox, slack: slackClient(base.call), nowMs }),
  };
  const rested: unknown[] = [];
  const queue = async (_action: string, body: object) => {
    rested.push(body);
    return {};
  };
  const seal = (records: readonly SQSRecord[]) =>
    workOff(records, {
      handle: (sealing) => handleSealing(sealing, deps),
      release: (release) => releaseSealed(release, deps),
      releasesUrl: "https://sqs/1/Releases",
      queues: { sealings: queue, releases: queue },
    });

  /** Slack's ids of the forms that were handed in. */
  const forms: string[] = [];
  /** Every job that was worked on. */
  const done: Job[] = [];

  /** Does what the seal was told, everything twice. @returns how much there was */
  async function openSealings(): Promise<number> {
    forms.push(...bot.sealings.map(({ viewId }) => viewId));
    const told = [
      ...bot.sealings.splice(0).map((sealing) => aRecordOf(sealing, sealingsArn)),
      ...releases.splice(0).map((due) => aRecordOf(due, releasesArn)),
    ];
    for (const record of [...told, ...told]) await seal([record]);
    return told.length;
  }

  /** What is in the queues is done, and what comes of it. @returns the jobs */
  async function settle(): Promise<Job[]> {
    const before = done.length;
    for (;;) {
      const waiting = [...bot.queued.splice(0), ...worker.queued.splice(0), ...jobs.splice(0)];
      const told = await openSealings();
      if (waiting.length + told === 0) return done.slice(before);
      for (const { job } of new Map(waiting.map((one) => [one.key, one])).values()) {
        done.push(job);
        await work(job, 0);
      }
    }
  }

  /** Ten o'clock of a working day comes. */
  async function release(date: string): Promise<Job[]> {
    const at = `${date}T03:00:00.000Z`;
    time.now = Date.parse(at);
    const job = { type: "sealed.release", officeId: ward.office.id, at, date } as const;
    done.push(job);
    await work(job, 0);
    return [job, ...(await settle())];
  }

  async function openHomes(names: readonly string[]): Promise<void> {
    for (const name of names) {
      slack.openHome(name);
      await slack.idle();
    }
    await settle();
  }

  /** Writes without a name, from the home tab. @returns the token that was shown */
  async function write(name: string, text: string): Promise<string> {
    await slack.pressInHome(name, "sealed.write");
    slack.type(name, { words: text });
    await slack.submitView(name);
    const shown = JSON.stringify(slack.modal(name)?.content);
    await slack.closeView(name);
    return /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){4}/.exec(shown)?.[0] ?? "";
  }

  /** @returns what the form says once it was answered */
  async function lookUp(name: string, token: string): Promise<string> {
    await slack.pressInHome(name, "sealed.look-up");
    slack.type(name, { token });
    await slack.submitView(name);
    await settle();
    return JSON.stringify(slack.modal(name)?.content);
  }

  return {
    ...ward,
    id,
    time,
    done,
    forms,
    bot,
    worker,
    work,
    seal,
    deps,
    calls,
    rested,
    settle,
    release,
    openHomes,
    write,
    lookUp,
  };
}
export type SealingWard = Awaited<ReturnType<typeof aSealingWard>>;

/** The same chances again, for whoever compares two runs. */
function seeded(seed: string): () => string {
  let drawn = 0;
  return () => {
    drawn += 1;
    return shortHash(`${seed} ${drawn}`, 43);
  };
}

export function aRecordOf(said: Sealing | Release | object, eventSourceARN = sealingsArn, receives = 1): SQSRecord {
  return {
    messageId: shortHash(JSON.stringify(said), 10),
    receiptHandle: "handle",
    body: JSON.stringify(said),
    attributes: { ApproximateReceiveCount: String(receives) } as SQSRecord["attributes"],
    messageAttributes: {},
    md5OfBody: "",
    eventSource: "aws:sqs",
    eventSourceARN,
    awsRegion: "ap-southeast-1",
  };
}
