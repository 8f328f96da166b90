import { randomUUID } from "node:crypto";
import manifest from "#bot/manifest.json" with { type: "json" };
import { header, paragraph } from "#bot/slack/blocks.ts";
import { type CallSlack, slackCalls } from "#bot/slack/call-slack.ts";
import { message } from "#bot/slack/message.ts";
import type { Saying } from "#bot/slack/outbox.ts";
import { dynamoOutbox } from "#bot/slack/outbox-table.ts";
import { sayer } from "#bot/slack/say.ts";
import { slackClient } from "#bot/slack/slack-client.ts";
import { type SlackWorkspace, startSlackWorkspace } from "#infra/local/slack/workspace.ts";
import { countingClient, Killed, type OfficeTables, officeTables } from "#test/kit/dynamodb.ts";

/** A Slack workspace and the tables of an office, with people who speak into it: workers that come and go. */
export async function aPlaceToSpeak() {
  const tables = await officeTables();
  // With the scopes of the manifest and no others, so that they are seen to suffice.
  const workspace = await startSlackWorkspace({ channels: ["tro-giup"], scopes: manifest.oauth_config.scopes.bot });
  const channel = workspace.channels["tro-giup"] ?? "";
  return { tables, workspace, channel, stop: () => workspace.close() };
}
export type PlaceToSpeak = Awaited<ReturnType<typeof aPlaceToSpeak>>;

/** One worker: its own connection to the tables, its own life. */
export function aWorker(
  { tables, workspace }: { tables: OfficeTables; workspace: SlackWorkspace },
  secondsLater = 0,
  nowMs = () => Date.now() + secondsLater * 1000,
) {
  const { documentClient, calls } = countingClient(tables.endpoint);
  const installs = new Map([[workspace.team, workspace.botToken]]);
  const end: { at?: number; when?: "before" | "after" } = {};
  let slackCount = 0;
  const inner = slackCalls({ apiUrl: workspace.apiUrl, installs, timeoutMs: 300 });
  const call: CallSlack = async (...args) => {
    slackCount += 1;
    if (end.at === slackCount && end.when === "before") throw new Killed(`killed before call ${slackCount} of Slack`);
    const answer = await inner(...args);
    if (end.at === slackCount) throw new Killed(`killed after call ${slackCount} of Slack`);
    return answer;
  };
  const outbox = dynamoOutbox({ client: documentClient, table: tables.peopleTable, nowMs, newHolder: randomUUID });
  const slack = slackClient(call);
  return {
    say: sayer({ outbox, slack, nowMs }),
    slack,
    outbox,
    documentClient,
    calls,
    slackCalls: () => slackCount,
    /** The process ends right before or after its nth call of Slack. */
    killAtSlackCall: (at: number, when: "before" | "after") => Object.assign(end, { at, when }),
  };
}

/** Something to say; another `words` is other content of the same thing. */
export function aSaying({ workspace, channel }: PlaceToSpeak, key: string, words = "Quầy quá tải"): Saying {
  const content = message(words, header(words), paragraph(`${words} — 12 người đang chờ`));
  return { officeId: "27163", key, team: workspace.team, channel, message: content };
}

/** What stands in the channel, or in the thread, for a key. */
export async function shownFor({ workspace, channel }: PlaceToSpeak, key: string, threadTs?: string) {
  const all = threadTs === undefined ? await workspace.messages(channel) : await workspace.thread(channel, threadTs);
  return all.filter(({ metadata }) => metadata?.event_payload["key"] === key).map(({ ts, text }) => ({ ts, text }));
}
