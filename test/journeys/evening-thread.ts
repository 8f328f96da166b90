import { strict as assert } from "node:assert";
import type { LocalOffice } from "#infra/local/local-office.ts";
import { type Instant, toInstant } from "#shared/kernel/clock.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Office } from "#shared/offices/office.ts";
import { slotAfter, slotFrom } from "#shared/rituals/ritual.ts";
import { type Journey, officeOf, saidByBot } from "./journey.ts";

const citizensNumber = "079203012345";
const replies = [
  "Góp ý: kê thêm một bàn điền tờ khai ở cửa",
  "Máy in quầy 3 lại kẹt giấy",
  `Hồ sơ của ông ${citizensNumber} nên trả tận nhà`,
];
/** Which of the staff answers by form. */
const byForm = 3;
const edited = "Máy in quầy 3 kẹt giấy hai lần";
const minuteMs = 60_000;
/** What an office that chose nothing has: an hour from when the thread opened, and one reminder at four fifths of it; by the next tick. */
const window = { remindMs: 49 * minuteMs, closeMs: 61 * minuteMs };

export const eveningThread: Journey = {
  name: "the evening thread opens once at the office's hour, counts what colleagues answer, reminds the others and is summed up",
  run: async (at) => {
    const { office } = officeOf(at);
    const { endOfDay } = office.slack.channels;
    const dueAt = nextEvening(office);
    const after = (ms: number) => toInstant(Date.parse(dueAt) + ms);

    const before = (await threads(at, endOfDay)).length;
    await tick(at, after(-minuteMs));
    assert.equal((await threads(at, endOfDay)).length, before, "nothing opens before its hour");
    // A minute that comes twice, and the next one.
    for (const instant of [dueAt, dueAt, after(minuteMs)]) await at.tick(instant);
    await at.quiesce();
    const said = await threads(at, endOfDay);
    assert.equal(said.length, before + 1, "one thread an evening");
    const ts = said.at(-1)?.ts ?? "";
    await replyAndSee(at, endOfDay, ts);
    await editAndSee(at, endOfDay, ts);
    await fillInAndSee(at, endOfDay, ts);
    await remindAndSee(at, after(window.remindMs), endOfDay, ts);
    await closeAndSee(at, after(window.closeMs), endOfDay, ts);
  },
};

/** An office that was opened after today's hour holds its first evening on the next working day. */
function nextEvening(office: Office): Instant {
  const now = toInstant(Date.now());
  const today = localDate(now, office.calendar.zone);
  const first = slotFrom(today, office);
  return (first.dueAt <= now ? slotAfter(today, office) : first).dueAt;
}

async function tick(at: LocalOffice, instant: Instant): Promise<void> {
  // A minute that comes twice.
  for (let times = 0; times < 2; times += 1) await at.tick(instant);
  await at.quiesce();
}

/** First messages of evenings; other features may speak in the same channel. */
async function threads(at: LocalOffice, channel: string) {
  const said = await saidByBot(at, channel);
  return said.filter(({ metadata }) => String(metadata?.event_payload["key"]).startsWith("end-of-day/"));
}

/** What the bot says of the answers: one message, however many there are. */
async function recorded(at: LocalOffice, channel: string, ts: string): Promise<string> {
  const own = await at.slack.thread(channel, ts);
  const counting = own.filter(({ metadata }) => String(metadata?.event_payload["key"]).endsWith("/recorded"));
  assert.equal(counting.length, 1, "one message counts what was recorded");
  return JSON.stringify(counting[0]?.blocks ?? []);
}

async function replyAndSee(at: LocalOffice, channel: string, ts: string): Promise<void> {
  const { office } = officeOf(at);
  for (const [index, reply] of replies.entries()) {
    const { eventId } = await at.slack.say(office.staff[index]?.slackUser ?? "", channel, reply, ts);
    await at.slack.idle();
    // Slack sends again what it thinks was not taken.
    await at.slack.redeliver(eventId);
  }
  await at.quiesce();
  const shown = await recorded(at, channel, ts);
  for (const reply of replies.slice(0, 2)) assert.equal(shown.split(reply).length - 1, 1, `"${reply}" is named once`);
  assert.match(shown, /Đã ghi 3 câu trả lời, trong đó 1 góp ý/);
  assert.match(shown, /nên trả tận nhà/);
  assert.doesNotMatch(shown, new RegExp(citizensNumber), "a citizen's number is not repeated");
}

async function editAndSee(at: LocalOffice, channel: string, ts: string): Promise<void> {
  const { office } = officeOf(at);
  const [, second, third] = office.staff;
  const own = await at.slack.thread(channel, ts);
  const of = (text: string) => own.find((message) => message.text === text)?.ts ?? "";
  await at.slack.edit(second?.slackUser ?? "", channel, of(replies[1] ?? ""), edited);
  await at.slack.remove(third?.slackUser ?? "", channel, of(replies[2] ?? ""));
  await at.slack.idle();
  await at.quiesce();
  const shown = await recorded(at, channel, ts);
  assert.match(shown, new RegExp(`Đã ghi 2 câu trả lời.*${edited}`));
  assert.doesNotMatch(shown, /nên trả tận nhà/, "what was deleted is withdrawn");
}

/** The button leads to a form; what must not be posted comes back with it. */
async function fillInAndSee(at: LocalOffice, channel: string, ts: string): Promise<void> {
  const user = officeOf(at).office.staff[byForm]?.slackUser ?? "";
  await at.slack.press(user, channel, ts, "end-of-day.form");
  await at.quiesce();
  at.slack.type(user, { "answer-1": `Ông ${citizensNumber} phải chờ` });
  await at.slack.submitView(user);
  assert.match(
    at.slack.modal(user)?.errors["answer-1"] ?? "",
    new RegExp(citizensNumber),
    "the form names what it found",
  );
  at.slack.type(user, { "answer-1": "Mạng chậm cả buổi chiều" });
  await at.slack.submitView(user);
  assert.equal(at.slack.modal(user), undefined, "the form is taken");
  await at.quiesce();
  assert.match(await recorded(at, channel, ts), /Đã ghi 3 câu trả lời.*Mạng chậm cả buổi chiều/);
  await at.slack.press(user, channel, ts, "end-of-day.show-mine");
  await at.quiesce();
  const mine = JSON.stringify(at.slack.ephemerals(channel, user).at(-1)?.blocks ?? []);
  assert.match(mine, /Mạng chậm cả buổi chiều/, "a person sees their own answers");
}

/** Whoever answered is left in peace. */
async function remindAndSee(at: LocalOffice, instant: Instant, channel: string, ts: string): Promise<void> {
  const { office } = officeOf(at);
  const replied = (await at.slack.thread(channel, ts)).map(({ user }) => user);
  const answered = new Set([...replied, office.staff[byForm]?.slackUser]);
  await tick(at, instant);
  for (const { slackUser, withoutSlack } of office.staff) {
    if (withoutSlack === true) continue;
    const told = (await saidByBot(at, at.slack.dmOf(slackUser))).filter(({ metadata }) =>
      /^end-of-day\/.*\/remind\//.test(String(metadata?.event_payload["key"])),
    );
    const [isSilent, name] = [!answered.has(slackUser), office.staff.find((one) => one.slackUser === slackUser)?.name];
    assert.equal(told.length, isSilent ? 1 : 0, `${name} is reminded ${isSilent ? "once" : "of nothing"}`);
  }
}

async function closeAndSee(at: LocalOffice, instant: Instant, channel: string, ts: string): Promise<void> {
  const { office } = officeOf(at);
  await tick(at, instant);
  const [root] = await at.slack.thread(channel, ts);
  assert.match(JSON.stringify(root?.blocks ?? []), /đã khép lúc/, "the first message says that it is closed");
  for (const { slackUser, role } of office.staff.filter((one) => one.role === "leader")) {
    const told = (await saidByBot(at, at.slack.dmOf(slackUser))).filter(({ metadata }) =>
      /^end-of-day\/.*\/summary\//.test(String(metadata?.event_payload["key"])),
    );
    assert.equal(told.length, 1, `each ${role} reads one summary`);
    assert.match(told[0]?.text ?? "", new RegExp(`: 3 trên ${office.staff.length} người`));
  }
}
