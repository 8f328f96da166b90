import { randomUUID } from "node:crypto";
import { afterAll } from "vitest";
import { slackCalls } from "#bot/slack/call-slack.ts";
import { dynamoOutbox } from "#bot/slack/outbox-table.ts";
import { sayer } from "#bot/slack/say.ts";
import { slackClient } from "#bot/slack/slack-client.ts";
import { whisperer } from "#bot/slack/whisper.ts";
import { type SlackWorkspaceOptions, startSlackWorkspace } from "#infra/local/slack/workspace.ts";
import type { Office } from "#shared/offices/office.ts";
import { OfficeNotFound } from "#shared/offices/office-errors.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { countingClient, officeTables } from "#test/kit/dynamodb.ts";

/**
 * A ward with a Slack workspace of its own, the real outbox and empty tables; `client` may be killed or counted.
 * @param changes of the office; given the Slack ids of the people where they need them.
 * @param options of the workspace.
 */
export async function aWard(
  changes: Partial<Office> | ((ids: Readonly<Record<string, string>>) => Partial<Office>) = {},
  options: Pick<SlackWorkspaceOptions, "limits" | "messagesPerSecond" | "now" | "people"> = {},
) {
  const slack = await startSlackWorkspace({ ...options, channels: ["cuoi-ngay", "tro-giup", "ngoai-gio"] });
  afterAll(() => slack.close());
  const id = (name: string) => slack.channels[name] ?? "";
  const people = Object.entries(slack.users);
  const office = anOffice({
    staff: people.map(([name, slackUser]) => ({ slackUser, name, department: "justice", role: "officer" })),
    slack: {
      team: slack.team,
      channels: { endOfDay: id("cuoi-ngay"), help: id("tro-giup"), onCall: id("ngoai-gio") },
    },
    ...(typeof changes === "function" ? changes(slack.users) : changes),
  });
  const tables = await officeTables();
  const offices = {
    async get(officeId: string) {
      if (officeId !== office.id) throw new OfficeNotFound(officeId);
      return { ...office, trackingKey: "" };
    },
    async officeOfChannel(team: string, channel: string) {
      const ours = team === office.slack.team && Object.values(office.slack.channels).includes(channel);
      return ours ? office.id : undefined;
    },
  };

  /** A process of its own: its client can be killed without the others noticing. */
  function aProcess(now: () => number = Date.now) {
    const { documentClient: client, calls } = countingClient(tables.endpoint);
    const installs = new Map([[slack.team, slack.botToken]]);
    const speaking = slackClient(slackCalls({ apiUrl: slack.apiUrl, installs }));
    const outbox = dynamoOutbox({ client, table: tables.peopleTable, nowMs: now, newHolder: randomUUID });
    return { client, calls, outbox, say: sayer({ outbox, slack: speaking, nowMs: now }), whisper: whisperer(speaking) };
  }
  return { slack, office, tables, offices, aProcess };
}

/** Everything that a message shows, in one line of text. */
export function shownText(message: { blocks?: readonly unknown[] | undefined } | undefined): string {
  const found = JSON.stringify(message?.blocks ?? []).matchAll(/"(text|user_id)":("(?:[^"\\]|\\.)*")/g);
  const parts = [...found].map(([, kind, text = '""']) => (kind === "user_id" ? "@" : "") + String(JSON.parse(text)));
  return parts.join(" ").replace(/\s+/g, " ");
}
