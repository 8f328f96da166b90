import { strict as assert } from "node:assert";
import { randomUUID } from "node:crypto";
import { offerHelpAction } from "#bot/overload/offer-button.ts";
import type { LocalOffice, OpenedLocalOffice } from "#infra/local/local-office.ts";
import { toInstant } from "#shared/kernel/clock.ts";

/** One path through the whole office; the same in a local office and in a deployed one. */
export interface Journey {
  readonly name: string;
  /** @throws Error when the office did not do what it must. */
  run(office: LocalOffice): Promise<void>;
}

const first = ({ offices }: LocalOffice): OpenedLocalOffice => {
  const [opened] = offices;
  if (opened === undefined) throw new Error("No office is open");
  return opened;
};

async function send(at: LocalOffice, method: string, path: string, body?: unknown) {
  const { office, apiKey } = first(at);
  const response = await fetch(`${at.baseUrl}/v1/offices/${office.id}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${apiKey}`,
      ...(body !== undefined && { "content-type": "application/json", "idempotency-key": randomUUID() }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: answers are compared field by field
  return { status: response.status, body: (await response.json()) as any };
}

async function doorsAnswer(at: LocalOffice): Promise<void> {
  const status = async (path: string, init?: RequestInit) => (await fetch(`${at.baseUrl}${path}`, init)).status;
  assert.equal((await send(at, "GET", "")).status, 200);
  assert.equal(await status(`/v1/offices/${first(at).office.id}`), 401);
  assert.equal(await status("/v1/openapi.json"), 200);
  assert.equal(await status("/t"), 200);
  assert.equal(await status("/v1/nothing"), 404);
}

async function slackIsHeard(at: LocalOffice): Promise<void> {
  assert.equal(await at.slack.verifyRequestUrl(), true);
  const forged = await fetch(`${at.baseUrl}/slack/events`, { method: "POST", body: "{}" });
  assert.equal(forged.status, 401);
}

async function dossierIsCounted(at: LocalOffice): Promise<void> {
  const received = toInstant(new Date());
  const taken = await send(at, "POST", "/dossiers", { procedure: "2.000815", receivedAt: received, channel: "direct" });
  assert.equal(taken.status, 201, JSON.stringify(taken.body));
  const { code, tracking } = taken.body;
  assert.equal((await send(at, "POST", `/dossiers/${code}/moves`, { move: "start-work" })).status, 200);
  const tracked = await fetch(`${at.baseUrl}/v1/tracking`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ code, secret: tracking.secret }),
  });
  assert.equal(((await tracked.json()) as { status: string }).status, "inProcess");
  await at.quiesce();
  const date = new Date().toLocaleDateString("sv", { timeZone: first(at).office.calendar.zone });
  assert.equal((await send(at, "GET", `/totals/${date}`)).body.office.received, 1);
}

async function overloadFindsHelp(at: LocalOffice): Promise<void> {
  const { office } = first(at);
  const department = office.departments[0]?.id;
  const reading = { department, waiting: 60, openCounters: 2, minutesPerPerson: 5 };
  assert.equal((await send(at, "POST", "/counters/readings", reading)).body.overloaded, true);
  await at.quiesce();
  const [alert] = await at.slack.messages(office.slack.channels.help);
  assert.ok(alert, "No alert in Slack");
  const helper = office.staff.at(-1)?.slackUser ?? "";
  await at.slack.press(helper, office.slack.channels.help, alert.ts, offerHelpAction);
  await at.quiesce();
  const [answered] = await at.slack.messages(office.slack.channels.help);
  assert.match(JSON.stringify(answered), new RegExp(helper));
}

async function nothingIsGivenUp(at: LocalOffice): Promise<void> {
  assert.equal(await at.deadLetters(), 0);
}

export const journeys: readonly Journey[] = [
  { name: "both doors answer, and ask who is there", run: doorsAnswer },
  { name: "Slack's challenge is answered, a forged request is not", run: slackIsHeard },
  { name: "a dossier is received, moved, tracked and counted", run: dossierIsCounted },
  { name: "an overload reaches Slack and finds help", run: overloadFindsHelp },
  { name: "nothing was given up", run: nothingIsGivenUp },
];
