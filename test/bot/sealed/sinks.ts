import { ScanCommand } from "@aws-sdk/client-dynamodb";
import { exportSuggestions } from "#shared/suggestions/export-suggestions.ts";
import { csvOfSuggestion, suggestionsHeader } from "#shared/suggestions/exported-suggestion.ts";
import { streamEvent } from "#test/kit/stream-records.ts";
import type { SealingWard } from "./a-sealing-ward.ts";

/** Where something could be read by somebody who is not the seal; each as one text. */
export interface Sinks {
  readonly jobs: string;
  readonly people: string;
  readonly stream: string;
  readonly relayed: string;
  readonly slackCalls: string;
  readonly channels: string;
  readonly directMessages: string;
  readonly logs: string;
  /** What is downloaded of suggestions. */
  readonly exports: string;
  /** What the receiver answered Slack: the author's own form. */
  readonly answers: string;
}

export const everybody = [
  "Thu Lan",
  "Minh Tuấn",
  "Ngọc Hạnh",
  "Quang Phúc",
  "Thanh Thảo",
  "Hải Đăng",
  "Bích Ngân",
  "Gia Huy",
];

/** How much there was before anybody wrote. */
export function marks({ slack, done }: SealingWard) {
  return { jobs: done.length, calls: slack.calls().length, deliveries: slack.deliveries().length };
}

interface Told {
  readonly relayed: string;
  readonly logged: readonly string[];
}

/** All that can be read since then, with people and channels by their names: the local Slack makes their ids anew each time. */
export async function readSinks(ward: SealingWard, before: ReturnType<typeof marks>, told: Told): Promise<Sinks> {
  const { slack, tables } = ward;
  const { Items = [] } = await tables.client.send(new ScanCommand({ TableName: tables.peopleTable }));
  const { Records } = await streamEvent(tables, tables.peopleTable);
  const changes = Records.map(({ eventName, dynamodb }) => [
    eventName,
    dynamodb?.Keys,
    dynamodb?.OldImage,
    dynamodb?.NewImage,
  ]);
  const calls = slack
    .calls()
    .slice(before.calls)
    .filter(({ method }) => !method.startsWith("views."));
  const channels = await Promise.all(Object.values(slack.channels).map((channel) => slack.messages(channel)));
  const direct = await Promise.all(everybody.map((name) => slack.messages(slack.dmOf(name))));
  const answers = slack
    .deliveries()
    .slice(before.deliveries)
    .map(({ status, body }) => [status, body]);
  const even = evenOut(ward);
  const texts: Sinks = {
    jobs: lines(ward.done.slice(before.jobs)),
    people: even(lines(Items)).split("\n").toSorted().join("\n"),
    stream: lines(changes),
    relayed: told.relayed,
    slackCalls: lines(calls.map(({ method, args }) => [method, args])),
    channels: lines(channels.flat()),
    directMessages: lines(direct.flat()),
    logs: told.logged.join(""),
    exports: await exported(ward),
    answers: lines(answers),
  };
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, even(text)])) as unknown as Sinks;
}

async function exported({ deps, office }: SealingWard): Promise<string> {
  const period = { from: "2026-11-01", to: "2026-11-30", limit: 100 };
  const opened = await deps.offices.get(office.id);
  const { items } = await exportSuggestions(period, opened, "2026-11-18T03:00:00.000Z", deps.suggestions);
  return [suggestionsHeader, ...items.map(csvOfSuggestion)].join("");
}

const lines = (all: readonly unknown[]) => all.map((one) => JSON.stringify(sorted(one))).join("\n");

/** Keys in order: a table gives attributes back in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, part]) => [name, sorted(part)]));
}

/** What the local Slack and the outbox draw anew in each run, each by what it stands for; nothing of people is lost by it. */
function evenOut({ slack, id }: SealingWard) {
  const ids = new Map<string, string>([
    ...everybody.flatMap((name): [string, string][] => [
      [id(name), name],
      [slack.dmOf(name), `direct message of ${name}`],
    ]),
    ...Object.entries(slack.channels).map(([name, channel]): [string, string] => [channel, `#${name}`]),
    [slack.botUserId, "the bot"],
    [slack.team, "the team"],
    [slack.appId, "the app"],
  ]);
  return (text: string) => {
    const seen = new Map<string, string>();
    return text
      .replace(/\b[UWCDBTA][0-9A-Z]{6,}\b/g, (given) => ids.get(given) ?? given)
      .replace(/"bot_id":"B[0-9A-Z]+"/g, '"bot_id":"the bot"')
      .replace(/"block_id":"[\w-]{5}"/g, '"block_id":""')
      .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "a process")
      .replace(/\b(?:\d{10}\.\d{6}|V[0-9A-F]{10})\b/g, (drawn) => {
        const known = seen.get(drawn) ?? `number ${seen.size}`;
        seen.set(drawn, known);
        return known;
      });
  };
}
