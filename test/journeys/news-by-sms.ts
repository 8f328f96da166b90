import { strict as assert } from "node:assert";
import { messagesPath } from "#infra/local/local-office.ts";
import { toInstant } from "#shared/kernel/clock.ts";
import { atWallTime, localDate } from "#shared/office-time/working-time.ts";
import { type Journey, officeOf, post } from "./journey.ts";

export const newsBySms: Journey = {
  name: "a citizen who left a telephone number hears of the receipt and of the result by SMS, once each",
  run: async (at) => {
    const applicant = { name: "Kha Ví Dụ", phone: "0900 000 999" };
    const receivedAt = noonOf(officeOf(at).office.calendar.zone);
    const { body } = await post(at, "/dossiers", { procedure: "2.000815", receivedAt, channel: "direct", applicant });
    await at.quiesce();
    await post(at, `/dossiers/${body.code}/moves`, { move: "start-work", occurredAt: later(receivedAt, 1) });
    await post(at, `/dossiers/${body.code}/moves`, { move: "finish", occurredAt: later(receivedAt, 2) });
    await at.quiesce();
    await post(at, `/dossiers/${body.code}/return`, { occurredAt: later(receivedAt, 3) });
    await at.quiesce();
    // A deployment's engine takes messages and shows them to nobody: there it is known that none was given up, and no more.
    if (at.mail === undefined) {
      assert.equal(await at.deadLetters(), 0);
      return;
    }

    const told = at.mail.messages().filter(({ text }) => text.includes(body.code));
    assert.deepEqual(
      told.map(({ channel, to }) => [channel, to]),
      [
        ["sms", "+84900000999"],
        ["sms", "+84900000999"],
      ],
    );
    assert.match(told[0]?.text ?? "", /da co ket qua/);
    assert.match(told[1]?.text ?? "", /da nhan ho so/);
    for (const { text } of told) assert.ok(!/Kha|Ví|Vi Du/.test(text), "an SMS names the citizen");

    const page = await (await fetch(`${at.baseUrl}${messagesPath}`)).text();
    assert.equal(page.split(`ho so ${body.code} da co ket qua`).length - 1, 1, "the page shows it otherwise than once");
  },
};

/** Noon of yesterday: news of it are not held for the night. */
function noonOf(zone: string): string {
  return atWallTime(localDate(toInstant(Date.now() - 86_400_000), zone), "12:00", zone);
}

function later(instant: string, minutes: number): string {
  return toInstant(Date.parse(instant) + minutes * 60_000);
}
