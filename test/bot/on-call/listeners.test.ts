import { describe, expect, test } from "vitest";
import { acceptAction } from "#bot/on-call/accept-button.ts";
import { listenForOnCall } from "#bot/on-call/listeners.ts";
import { aBot } from "../a-bot.ts";
import { aPress, aRequest, asForm } from "../a-slack-request.ts";

const features = [listenForOnCall];
const value = "27163/H29.27163-261121-0001";
const press = (of = value, changes = {}) => aRequest(asForm(aPress(acceptAction, of, changes)));

describe("pressing 'I will take it'", () => {
  test("is acknowledged and queued in the workspace's lane", async () => {
    const { door, queued } = aBot({ features });
    expect((await door(press())).statusCode).toBe(200);
    const job = { officeId: "27163", code: "H29.27163-261121-0001", at: "2026-11-20T09:58:10.548Z" };
    expect(queued).toEqual([
      {
        lane: "T0WARD",
        key: "on-call.accept/H29.27163-261121-0001/U0LAN/1795168690.548031",
        job: { type: "on-call.accept", ...job, team: "T0WARD", channel: "C0HELP", user: "U0LAN" },
      },
    ]);
  });
  test("is not acknowledged while the queue is down", async () => {
    const { door, queued, queue } = aBot({ features });
    queue.down = true;
    expect((await door(press())).statusCode).toBe(503);
    expect(queued).toEqual([]);
  });
  test.each(["", "27163", "27163/", "hoa-hung/H29.27163-261121-0001", `${value}/x`])(
    "a button that says %j is acknowledged and does nothing",
    async (of) => {
      const { door, queued } = aBot({ features });
      expect((await door(press(of))).statusCode).toBe(200);
      expect(queued).toEqual([]);
    },
  );
});
