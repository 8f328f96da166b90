import { strict as assert } from "node:assert";
import type { LocalOffice } from "#infra/local/local-office.ts";
import { toInstant } from "#shared/kernel/clock.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import { atWallTime, localDate } from "#shared/office-time/working-time.ts";
import { get, type Journey, officeOf, post } from "./journey.ts";

export const nightInSlack: Journey = {
  name: "out of hours Slack asks who is on call, receives a dossier by a form, shows it and lets staff in",
  run: async (at) => {
    await askedAndTaken(at);
    const code = await receivedByForm(at);
    await shownToStaff(at, code);
    await letIn(at);
  },
};

const staffOf = (at: LocalOffice, role: string) => {
  const person = officeOf(at).office.staff.find((one) => one.role === role);
  assert.ok(person, `the office has no ${role}`);
  return person.slackUser;
};

/** A death of last night: the first on call hears of it directly, and the channel that they come. */
async function askedAndTaken(at: LocalOffice): Promise<void> {
  const { office } = officeOf(at);
  const { zone } = office.calendar;
  const date = dateOf(dayNumber(localDate(toInstant(Date.now()), zone)) - 1);
  const receivedAt = atWallTime(date, "23:20", zone);
  const { body } = await post(at, "/dossiers", { procedure: "1.000656", receivedAt, channel: "direct" });
  await at.quiesce();
  const [first = ""] = office.onCall?.people ?? [];
  const direct = at.slack.dmOf(first);
  const about = async (channel: string) =>
    (await at.slack.messages(channel)).filter(({ text }) => text.includes(body.code));
  const [asked, ...more] = await about(direct);
  assert.ok(asked && more.length === 0, "the first on call is asked once");
  await at.slack.press(first, direct, asked.ts, "on-call.accept");
  await at.quiesce();
  const [shown] = await about(office.slack.channels.onCall);
  assert.ok(JSON.stringify(shown?.blocks).includes("đã nhận lúc"), "the channel sees who comes");
  for (const move of ["start-work", "finish"]) await post(at, `/dossiers/${body.code}/moves`, { move });
  await post(at, `/dossiers/${body.code}/return`, {});
}

/** @returns the code of the dossier that came of the form. */
async function receivedByForm(at: LocalOffice): Promise<string> {
  const { office } = officeOf(at);
  const officer = staffOf(at, "officer");
  const before = (await at.slack.messages(at.slack.dmOf(officer))).length;
  await at.slack.command(officer, office.slack.channels.onCall, "/tiepnhan", "");
  await at.slack.pressInView(officer, "reception.procedure", "2.000815");
  at.slack.type(officer, { copies: "2", pages: "3", papers: ["original"] });
  await at.slack.submitView(officer);
  await at.quiesce();
  const said = (await at.slack.messages(at.slack.dmOf(officer))).slice(before);
  const code = said.map(({ text }) => /H\d\d\.\d{5}-\d{6}-\d{4}/.exec(text)?.[0]).find((found) => found !== undefined);
  assert.ok(code, "the officer is told the code");
  const { body } = await get(at, `/dossiers/${code}`);
  assert.deepEqual([body.procedure, body.status, body.fee], ["2.000815", "accepted", 10_000]);
  return code;
}

async function shownToStaff(at: LocalOffice, code: string): Promise<void> {
  const { office } = officeOf(at);
  const signer = staffOf(at, "signer");
  await at.slack.command(signer, office.slack.channels.help, "/dossier", ` ${code.toLowerCase()} `);
  await at.quiesce();
  const card = at.slack.ephemerals(office.slack.channels.help, signer).at(-1);
  assert.ok(JSON.stringify(card?.blocks).includes("10.000"), "the card shows the fee");
}

/** The link opens the desk once, and no second time. */
async function letIn(at: LocalOffice): Promise<void> {
  const { office } = officeOf(at);
  const head = staffOf(at, "head");
  await at.slack.command(head, office.slack.channels.help, "/quay", "");
  await at.quiesce();
  const answer = JSON.stringify(at.slack.ephemerals(office.slack.channels.help, head).at(-1)?.blocks);
  const link = new URL(/"url":"([^"]+)"/.exec(answer)?.[1] ?? "");
  // Not every system resolves the name that a deployment gives its door, so the call goes to where it can be reached.
  const door = new URL(link.pathname, at.baseUrl);
  assert.equal((await fetch(door)).status, 200);
  const enter = () =>
    fetch(door, {
      method: "POST",
      redirect: "manual",
      headers: { origin: link.origin, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ token: link.hash.slice(1) }),
    });
  assert.equal((await enter()).headers.get("location"), "/desk");
  assert.notEqual((await enter()).headers.get("location"), "/desk");
}
