import { describe, expect, test } from "vitest";
import { listenForSuggestions } from "#bot/suggestions/listeners.ts";
import { Job } from "#shared/jobs.ts";
import { aBot } from "../a-bot.ts";
import { anEvent, aRequest } from "../a-slack-request.ts";

const features = [listenForSuggestions];
const aReaction = (changes: Record<string, unknown> = {}, envelope: Record<string, unknown> = {}) =>
  aRequest(
    JSON.stringify(
      anEvent(
        {
          type: "reaction_added",
          user: "U0LAN",
          item_user: "U0MINH",
          reaction: "+1",
          item: { type: "message", channel: "C0EVENING", ts: "1795166700.000100" },
          event_ts: "1795168690.000200",
          ...changes,
        },
        envelope,
      ),
    ),
  );

describe("a reaction", () => {
  test("that seconds is queued, in whatever skin colour, and its taking back too", async () => {
    const { door, queued } = aBot({ features });
    await door(aReaction());
    await door(aReaction({ reaction: "raised_hands::skin-tone-3", user: "U0HANH" }));
    await door(aReaction({ type: "reaction_removed", event_ts: "1795168699.000200" }));
    expect(queued.map(({ job }) => Job.parse(job))).toMatchObject([
      { type: "suggestions.react", means: "second", added: true, user: "U0LAN", at: "2026-11-20T09:58:10.000Z" },
      { means: "second", added: true, user: "U0HANH" },
      { means: "second", added: false, user: "U0LAN" },
    ]);
  });

  test("delivered four times, also under another event id, has one key", async () => {
    const { door, queued } = aBot({ features });
    for (const id of ["Ev1", "Ev1", "Ev1", "Ev2"]) await door(aReaction({}, { event_id: id }));
    expect(new Set(queued.map(({ key }) => key)).size).toBe(1);
  });

  test.each([
    ["another sign", { reaction: "tada" }],
    ["a name that objects have", { reaction: "constructor" }],
    ["no sign at all", { reaction: undefined }],
    ["a bulb on somebody else's words", { reaction: "bulb" }],
    ["a sign on a file", { item: { type: "file", file: "F1" } }],
  ])("means nothing: %s", async (_, changes) => {
    const { door, queued } = aBot({ features });
    expect((await door(aReaction(changes))).statusCode).toBe(200);
    expect(queued).toEqual([]);
  });

  test("is not acknowledged while the queue is down, so Slack brings it again", async () => {
    const { door, queue } = aBot({ features });
    queue.down = true;
    expect((await door(aReaction())).statusCode).toBe(503);
  });
});
