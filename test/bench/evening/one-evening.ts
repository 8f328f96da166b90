import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { features } from "#bot/features.ts";
import { toInstant } from "#shared/kernel/clock.ts";
import { cachedOffices } from "#shared/offices/cached-offices.ts";
import type { Office } from "#shared/offices/office.ts";
import { dynamoOfficeRegister, dynamoOffices } from "#shared/offices/office-table.ts";
import { planRitual } from "#shared/rituals/plan-end-of-day.ts";
import { dynamoRituals } from "#shared/rituals/ritual-table.ts";
import { startDue } from "#shared/rituals/start-due.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { crowdedSlack, type SlackWeather } from "./crowded-slack.ts";
import { laneQueue } from "./lane-queue.ts";
import { type VirtualTime, virtualTime } from "./virtual-time.ts";
import { tableMs, workers } from "./workers.ts";

export interface EveningOf extends SlackWeather {
  readonly offices: number;
  readonly workspaces: number;
  readonly seed: number;
}

export interface Tables {
  readonly client: DynamoDBDocumentClient;
  readonly people: string;
  readonly dossiers: string;
  readonly sessions: string;
}

/** 16:45 on a Friday in Viet Nam. */
const hour = toInstant("2026-11-20T09:45:00.000Z");
/** Milliseconds of one SendMessageBatch. */
const sendMs = 12;
/** Batches at once, as in prod (`infra/stage.ts`). */
const lanesOfProd = 50;
/** Long enough for a country in one workspace. */
const mostMinutes = 20;

/** Every office opens its evening at the same minute: the real tick and the real worker, DynamoDB Local, and a clock that does not wait. */
export async function oneEvening(evening: EveningOf, tables: Tables) {
  const { client, ...names } = tables;
  const offices = Array.from({ length: evening.offices }, (_, number) => officeOf(number, evening.workspaces));
  await open(offices, tables);
  // Reading files takes real time, which this clock knows nothing of.
  await features["end-of-day"]();
  const time = virtualTime(Date.parse(hour));
  const slack = crowdedSlack(time, evening, randomOf(evening.seed));
  const pool = workers({
    time,
    client,
    tables: names,
    add: (job) => queue.add(job),
    lanes: () => queue.lanes,
    callsOf: slack.callsOf,
  });
  const queue = laneQueue(time, lanesOfProd, (batch) => pool.handle(batch));
  const tick = startDue(hour, {
    rituals: dynamoRituals(timed(client, time), names.people),
    offices: cachedOffices(dynamoOffices(timed(client, time), names.people), time.nowMs),
    jobs: {
      async sendAll(jobs) {
        for (let start = 0; start < jobs.length; start += 10) {
          await time.sleep(sendMs);
          jobs.slice(start, start + 10).forEach(queue.add);
        }
      },
    },
  });
  await time.run(Date.parse(hour) + mostMinutes * 60_000);
  await tick;
  const posts = offices.map(({ slack: { channels } }) => slack.channels.get(channels.endOfDay)?.length ?? 0);
  return {
    lastPostSeconds: (slack.seen.lastPostMs - Date.parse(hour)) / 1000,
    missing: posts.filter((count) => count === 0).length,
    duplicates: posts.reduce((sum, count) => sum + Math.max(0, count - 1), 0),
    callsAnOffice: slack.seen.calls / offices.length,
    ...slack.seen,
    receivesAnOffice: queue.receives() / offices.length,
    left: queue.left(),
    setAside: queue.setAside,
  };
}

function officeOf(number: number, workspaces: number): Office {
  const id = String(20_000 + number);
  const team = `T0PROVINCE${number % workspaces}`;
  const channel = (of: string) => `C0${of}${id}`;
  return anOffice({
    id,
    slack: { team, channels: { endOfDay: channel("EVENING"), help: channel("HELP"), onCall: channel("ONCALL") } },
  });
}

async function open(offices: readonly Office[], { client, people }: Tables): Promise<void> {
  const register = dynamoOfficeRegister(client, people);
  const deps = { rituals: dynamoRituals(client, people), clock: () => toInstant("2026-11-20T00:00:00.000Z") };
  for (let start = 0; start < offices.length; start += 40) {
    await Promise.all(
      offices.slice(start, start + 40).map(async (office) => {
        await register.put(office, "0".repeat(43));
        await planRitual(office, "end-of-day", deps);
      }),
    );
  }
}

function timed(client: DynamoDBDocumentClient, time: VirtualTime): DynamoDBDocumentClient {
  const send = async (command: never) => {
    await time.sleep(tableMs);
    return time.real(client.send(command) as Promise<unknown>);
  };
  return Object.assign(Object.create(client) as DynamoDBDocumentClient, { send });
}

/** The same figures for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
