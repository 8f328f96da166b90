import { strict as assert } from "node:assert";
import type { LocalOffice } from "#infra/local/local-office.ts";

/** The one-time link that a colleague gets who asks for the counter pages in Slack. */
export async function deskLink({ slack, quiesce }: LocalOffice, person: string): Promise<string> {
  const channel = Object.keys(slack.channels)[0] ?? "";
  const before = slack.ephemerals(channel, person).length;
  await slack.command(person, channel, "/quay", "");
  await quiesce();
  const told = slack.ephemerals(channel, person).slice(before);
  const link = /https?:\/\/[^"\\\s|>]+\/desk[^"\\\s|>]*#[^"\\\s|>]+/.exec(JSON.stringify(told))?.[0];
  assert.ok(link, `no link was shown to ${person}: ${JSON.stringify(told)}`);
  return link;
}
