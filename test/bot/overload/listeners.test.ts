import { describe, expect, test } from "vitest";
import { listenForOverload } from "#bot/overload/listeners.ts";
import { offerHelpAction } from "#bot/overload/offer-button.ts";
import { aBot } from "../a-bot.ts";
import { aPress, aRequest, asForm } from "../a-slack-request.ts";

const features = [listenForOverload];
const value = "27163/justice/2026-11-20T08:00:00.000Z";
const press = (changes = {}, of = value) => aRequest(asForm(aPress(offerHelpAction, of, changes)));

describe("pressing 'I can help'", () => {
  test("is acknowledged and queued in the workspace's lane", async () => {
    const { door, queued } = aBot({ features });
    expect((await door(press())).statusCode).toBe(200);
    expect(queued).toEqual([
      {
        lane: "T0WARD",
        key: "overload.offer-help/27163/justice/2026-11-20T08:00:00.000Z/U0LAN",
        job: {
          type: "overload.offer-help",
          officeId: "27163",
          department: "justice",
          episode: "2026-11-20T08:00:00.000Z",
          at: "2026-11-20T09:58:10.548Z",
          team: "T0WARD",
          channel: "C0HELP",
          user: "U0LAN",
        },
      },
    ]);
  });
  test("five times by one person has one key, by two people two", async () => {
    const { door, queued } = aBot({ features });
    const minh = { user: { id: "U0MINH", username: "minh", team_id: "T0WARD" } };
    for (let times = 0; times < 5; times += 1) await door(press({ trigger_id: `${times}.1.a` }));
    await door(press(minh));
    expect(new Set(queued.map(({ key }) => key)).size).toBe(2);
  });
  test("is not acknowledged while the queue is down", async () => {
    const { door, queued, queue } = aBot({ features });
    queue.down = true;
    const answer = await door(press()).catch((error: Error) => ({ statusCode: 500, error }));
    expect(answer.statusCode).toBeGreaterThanOrEqual(500);
    expect(queued).toEqual([]);
  });
  test.each([
    ["nothing", ""],
    ["no office", "hoa-hung/justice/2026-11-20T08:00:00.000Z"],
    ["no time", "27163/justice/yesterday"],
    ["more than a button says", `${value}/x`],
  ])("a button that says %s is acknowledged and does nothing", async (_, of) => {
    const { door, queued } = aBot({ features });
    expect((await door(press({}, of))).statusCode).toBe(200);
    expect(queued).toEqual([]);
  });
});
