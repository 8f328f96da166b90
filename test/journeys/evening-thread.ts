import { strict as assert } from "node:assert";
import type { LocalOffice } from "#infra/local/local-office.ts";
import { type Instant, toInstant } from "#shared/kernel/clock.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Office } from "#shared/offices/office.ts";
import { slotAfter, slotFrom } from "#shared/rituals/ritual.ts";
import { type Journey, officeOf, saidByBot } from "./journey.ts";

const citizensNumber = "079203012345";
const replies = [
  "Kê thêm một bàn điền tờ khai ở cửa",
  "Máy in quầy 3 lại kẹt giấy",
  `Hồ sơ của ông ${citizensNumber} nên trả tận nhà`,
];

export const eveningThread: Journey = {
  name: "the evening thread opens once at the office's hour, and names what three colleagues suggested",
  run: async (at) => {
    const { office } = officeOf(at);
    const { endOfDay } = office.slack.channels;
    const dueAt = nextEvening(office);
    const minuteBefore = toInstant(Date.parse(dueAt) - 60_000);

    const before = (await saidByBot(at, endOfDay)).length;
    await at.tick(minuteBefore);
    await at.quiesce();
    assert.equal((await saidByBot(at, endOfDay)).length, before, "nothing opens before its hour");
    // A minute that comes twice, and the next one.
    for (const instant of [dueAt, dueAt, toInstant(Date.parse(dueAt) + 60_000)]) await at.tick(instant);
    await at.quiesce();
    const said = await saidByBot(at, endOfDay);
    assert.equal(said.length, before + 1, "one thread an evening");
    await replyAndSee(at, endOfDay, said.at(-1)?.ts ?? "");
  },
};

/** An office that was opened after today's hour holds its first evening on the next working day. */
function nextEvening(office: Office): Instant {
  const now = toInstant(Date.now());
  const today = localDate(now, office.calendar.zone);
  const first = slotFrom(today, office);
  return (first.dueAt <= now ? slotAfter(today, office) : first).dueAt;
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
  const answers = (await at.slack.thread(channel, ts)).filter(
    ({ user, ts: own }) => user === at.slack.botUserId && own !== ts,
  );
  assert.equal(answers.length, 1, "one message names what was recorded");
  const shown = JSON.stringify(answers[0]?.blocks ?? []);
  for (const reply of replies.slice(0, 2)) assert.equal(shown.split(reply).length - 1, 1, `"${reply}" is named once`);
  assert.match(shown, /nên trả tận nhà/);
  assert.doesNotMatch(shown, new RegExp(citizensNumber), "a citizen's number is not repeated");
}
