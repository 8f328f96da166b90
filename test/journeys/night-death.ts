import { strict as assert } from "node:assert";
import { toInstant } from "#shared/kernel/clock.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import { atWallTime, localDate } from "#shared/office-time/working-time.ts";
import { get, type Journey, officeOf, post, saidByBot } from "./journey.ts";

/** Law 60/2014 art. 34: a death is registered at once. */
const deathRegistration = "1.000656";

export const nightDeath: Journey = {
  name: "a death reported at night is promised and handed over within the hour, before the eyes of those on call",
  run: async (at) => {
    const { office } = officeOf(at);
    const { zone } = office.calendar;
    const date = dateOf(dayNumber(localDate(toInstant(Date.now()), zone)) - 1);
    const night = Date.parse(atWallTime(date, "22:10", zone));
    const minutesLater = (minutes: number) => toInstant(night + minutes * 60_000);

    const request = { procedure: deathRegistration, receivedAt: toInstant(night), channel: "direct" };
    const { body: received } = await post(at, "/dossiers", request);
    assert.deepEqual([received.urgent, received.promisedAt], [true, minutesLater(60)]);
    await at.quiesce();
    const aboutIt = async () => {
      const said = await saidByBot(at, office.slack.channels.onCall);
      return said.filter(({ text }) => text.includes(received.code));
    };
    const [first] = await aboutIt();
    assert.ok(first, "those on call were not told");

    const path = `/dossiers/${received.code}`;
    await post(at, `${path}/moves`, { move: "start-work", occurredAt: minutesLater(5) });
    await post(at, `${path}/moves`, { move: "finish", occurredAt: minutesLater(28) });
    const { body: returned } = await post(at, `${path}/return`, { occurredAt: minutesLater(33) });
    assert.deepEqual([returned.status, returned.onTime], ["returned", true]);
    await at.quiesce();
    const [shown, ...more] = await aboutIt();
    assert.equal(more.length, 0, "one message a dossier");
    assert.equal(shown?.ts, first.ts);
    assert.notEqual(shown?.text, first.text, "the message says what became of it");
    assert.equal((await get(at, path)).body.endedAt, minutesLater(28));
  },
};
