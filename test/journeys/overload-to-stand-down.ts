import { strict as assert } from "node:assert";
import { offerHelpAction } from "#bot/overload/offer-button.ts";
import type { LocalOffice } from "#infra/local/local-office.ts";
import { type Journey, officeOf, post, saidByBot } from "./journey.ts";

export const overloadToStandDown: Journey = {
  name: "an overloaded department finds help in Slack, and the alert stands down when the queue clears",
  run: async (at) => {
    const { office } = officeOf(at);
    const { help } = office.slack.channels;
    const department = office.departments[0]?.id;
    const read = (waiting: number) =>
      post(at, "/counters/readings", { department, waiting, openCounters: 4, minutesPerPerson: 5 });

    assert.equal((await read(2)).body.overloaded, false);
    const { body: raised } = await read(60);
    assert.deepEqual([raised.overloaded, raised.expectedWaitMinutes], [true, 75]);
    await at.quiesce();
    const alert = await theAlert(at, help);
    assert.match(alert.shown, new RegExp(offerHelpAction));

    // The first is impatient and presses five times.
    const [one = "", other = ""] = office.staff.map(({ slackUser }) => slackUser);
    for (const user of [one, one, one, one, one, other]) {
      assert.equal((await at.slack.press(user, help, alert.ts, offerHelpAction)).status, 200);
    }
    await at.quiesce();
    const helped = await theAlert(at, help);
    assert.deepEqual([count(helped.shown, one), count(helped.shown, other)], [1, 1]);

    // Still much to do, and calm again: one episode, one message.
    assert.equal((await read(20)).body.overloaded, true);
    assert.equal((await read(3)).body.overloaded, false);
    await at.quiesce();
    const over = await theAlert(at, help);
    assert.equal(over.ts, alert.ts);
    assert.doesNotMatch(over.shown, new RegExp(offerHelpAction));
    assert.deepEqual([count(over.shown, one), count(over.shown, other)], [1, 1], "the thanks name who came");
  },
};

/** The one message in the help channel, as a client would draw it. */
async function theAlert(at: LocalOffice, channel: string): Promise<{ ts: string; shown: string }> {
  const [alert, ...more] = await saidByBot(at, channel);
  assert.ok(alert, "no alert in Slack");
  assert.equal(more.length, 0, "one alert an episode");
  return { ts: alert.ts, shown: JSON.stringify(alert.blocks ?? []) };
}

function count(shown: string, user: string): number {
  return shown.split(`"${user}"`).length - 1;
}
