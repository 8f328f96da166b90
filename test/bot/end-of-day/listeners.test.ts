import { describe, expect, test } from "vitest";
import { listenForReplies } from "#bot/end-of-day/listeners.ts";
import { actions, formView } from "#bot/end-of-day/names.ts";
import { Job } from "#shared/jobs.ts";
import { aBot } from "../a-bot.ts";
import { aMessage, anEvent, aPress, aRequest, asForm, theApp } from "../a-slack-request.ts";

const features = [listenForReplies];
const said = (changes = {}, envelope = {}) => aRequest(JSON.stringify(anEvent(aMessage(changes), envelope)));

describe("a reply in a thread", () => {
  test("is queued in the workspace's lane under the name that Slack gave it", async () => {
    const { door, queued } = aBot({ features });
    expect((await door(said())).statusCode).toBe(200);
    expect(queued).toEqual([
      {
        lane: "T0WARD",
        key: "end-of-day.reply/C0EVENING/1795168690.000200",
        job: {
          type: "end-of-day.reply",
          team: "T0WARD",
          channel: "C0EVENING",
          threadTs: "1795166700.000100",
          ts: "1795168690.000200",
          user: "U0LAN",
          text: "Xin thêm một quầy chứng thực buổi sáng",
          at: "2026-11-20T09:58:10.000Z",
        },
      },
    ]);
    expect(Job.safeParse(queued[0]?.job).success).toBe(true);
  });
  test("delivered four times, also under another event id, has one key", async () => {
    const { door, queued } = aBot({ features });
    for (const id of ["Ev1", "Ev1", "Ev1", "Ev2"]) await door(said({}, { event_id: id }));
    expect(new Set(queued.map(({ key }) => key)).size).toBe(1);
  });
  test("with a citizen's number does not carry it into the queue", async () => {
    const { door, queued } = aBot({ features });
    await door(said({ text: "Bà Tư 079085012345, gọi <tel:0903123456|0903 123 456>" }));
    expect(JSON.stringify(queued)).not.toMatch(/079085012345|0903123456|0903 123 456/);
  });
  test("as long as Slack allows still fits into the queue", async () => {
    const { door, queued } = aBot({ features });
    await door(said({ text: "𝄞".repeat(20_000) }));
    expect(Buffer.byteLength(JSON.stringify(queued[0]?.job))).toBeLessThan(24_000);
  });
  test("is not acknowledged while the queue is down, so Slack brings it again", async () => {
    const { door, queue } = aBot({ features });
    queue.down = true;
    const answer = await door(said()).catch(() => ({ statusCode: 500 }));
    expect(answer.statusCode).toBeGreaterThanOrEqual(500);
  });
  test.each([
    ["a message outside threads", { thread_ts: undefined }],
    ["the first message of a thread", { thread_ts: "1795168690.000200" }],
    ["a bot's own words", { bot_id: "B0BENANG" }],
    ["a link that Slack unfurled", { subtype: "message_changed", message: aMessage() }],
    [
      "an edit of a bot's words",
      { subtype: "message_changed", message: { ...aMessage(), bot_id: "B0", edited: { ts: "1.1" } } },
    ],
    ["somebody joining", { subtype: "channel_join" }],
  ])("%s is none", async (_, changes) => {
    const { door, queued } = aBot({ features });
    expect((await door(said(changes))).statusCode).toBe(200);
    expect(queued).toEqual([]);
  });
});

describe("a reply that is changed", () => {
  const edited = { ...aMessage({ text: "Góp ý: hai quầy" }), edited: { user: "U0LAN", ts: "1795168800.000300" } };
  const change = (message: object, changes = {}) =>
    said({
      subtype: "message_changed",
      message,
      ts: "1795168800.000300",
      user: undefined,
      text: undefined,
      ...changes,
    });
  test("is queued with its new words and the instant of the edit, under a name of its own", async () => {
    const { door, queued } = aBot({ features });
    for (let times = 0; times < 2; times += 1) await door(change(edited));
    expect(new Set(queued.map(({ key }) => key))).toEqual(
      new Set(["end-of-day.reply/C0EVENING/1795168690.000200/2026-11-20T10:00:00.000Z"]),
    );
    expect(queued[0]?.job).toMatchObject({
      type: "end-of-day.reply",
      ts: "1795168690.000200",
      text: "Góp ý: hai quầy",
      at: "2026-11-20T09:58:10.000Z",
      changedAt: "2026-11-20T10:00:00.000Z",
    });
    expect(Job.safeParse(queued[0]?.job).success).toBe(true);
  });
  test("or deleted is queued without its words", async () => {
    const { door, queued } = aBot({ features });
    const gone = { subtype: "message_deleted", previous_message: aMessage(), event_ts: "1795168860.000100" };
    await door(said({ ...gone, user: undefined, text: undefined }));
    expect(queued.map(({ job }) => job)).toEqual([
      expect.objectContaining({ text: "", withdrawn: true, changedAt: "2026-11-20T10:01:00.000Z" }),
    ]);
    expect(JSON.stringify(queued)).not.toContain("chứng thực");
  });
});

describe("a message to the bot itself", () => {
  const direct = (changes = {}) => said({ channel: "D0LAN", channel_type: "im", thread_ts: undefined, ...changes });
  test("is queued, in a thread or not, with nothing of a citizen", async () => {
    const { door, queued } = aBot({ features });
    await door(direct({ text: "Bà Tư 079085012345, hồ sơ H29.27163-261120-0001" }));
    await door(direct({ ts: "1795168700.000100", thread_ts: "1795168690.000200" }));
    expect(queued.map(({ key }) => key)).toEqual([
      "end-of-day.direct/D0LAN/1795168690.000200",
      "end-of-day.direct/D0LAN/1795168700.000100",
    ]);
    expect(queued[0]?.job).toMatchObject({ type: "end-of-day.direct", text: "Bà Tư ••••, hồ sơ ••••" });
    expect(queued.every(({ job }) => Job.safeParse(job).success)).toBe(true);
  });
  test("that a bot wrote is none", async () => {
    const { door, queued } = aBot({ features });
    await door(direct({ bot_id: "B0BENANG" }));
    expect(queued).toEqual([]);
  });
});

describe("a light bulb", () => {
  const bulb = (changes = {}) =>
    aRequest(
      JSON.stringify(
        anEvent({
          type: "reaction_added",
          user: "U0LAN",
          item_user: "U0LAN",
          reaction: "bulb",
          item: { type: "message", channel: "C0EVENING", ts: "1795168690.000200" },
          event_ts: "1795168800.000300",
          ...changes,
        }),
      ),
    );
  test("on one's own message is queued once", async () => {
    const { door, queued } = aBot({ features });
    for (let times = 0; times < 2; times += 1) await door(bulb());
    expect(new Set(queued.map(({ key }) => key)).size).toBe(1);
    expect(queued[0]?.job).toMatchObject({ type: "end-of-day.mark", user: "U0LAN", ts: "1795168690.000200" });
    expect(Job.safeParse(queued[0]?.job).success).toBe(true);
  });
  test.each([
    ["on somebody else's message", { item_user: "U0MINH" }],
    ["of another kind", { reaction: "+1" }],
    ["on a file", { item: { type: "file", file: "F1" } }],
  ])("%s is not ours to hear", async (_, changes) => {
    const { door, queued } = aBot({ features });
    expect((await door(bulb(changes))).statusCode).toBe(200);
    expect(queued).toEqual([]);
  });
});

describe("the buttons of an evening", () => {
  const pressed = (actionId: string, value: string) => aRequest(asForm(aPress(actionId, value)));
  test("open an empty form within the click and queue what fills it", async () => {
    const { door, queued, called } = aBot({ features });
    await door(pressed(actions.form, "27163/2026-11-20/justice"));
    expect(called.map(({ method }) => method)).toEqual(["views.open"]);
    expect(queued[0]?.job).toMatchObject({
      type: "end-of-day.form",
      officeId: "27163",
      date: "2026-11-20",
      department: "justice",
    });
    expect(Job.safeParse(queued[0]?.job).success).toBe(true);
  });
  test("ask for one's own answers", async () => {
    const { door, queued } = aBot({ features });
    await door(pressed(actions.mine, "27163/2026-11-20"));
    expect(queued[0]?.job).toMatchObject({ type: "end-of-day.show-mine", officeId: "27163", date: "2026-11-20" });
    expect(Job.safeParse(queued[0]?.job).success).toBe(true);
  });
  test("with a value that is none of ours do nothing", async () => {
    const { door, queued, called } = aBot({ features });
    for (const action of Object.values(actions)) await door(pressed(action, "../../x"));
    expect([queued, called]).toEqual([[], []]);
  });
});

describe("the form of an evening", () => {
  const metadata = { officeId: "27163", date: "2026-11-20", language: "vi", questions: ["reflect", "obstacle"] };
  const handedIn = (texts: Record<string, string>, of: object | string = metadata) =>
    aRequest(
      asForm({
        type: "view_submission",
        api_app_id: theApp.appId,
        team: { id: theApp.team },
        user: { id: "U0LAN", team_id: theApp.team },
        view: {
          id: "V0FORM",
          callback_id: formView,
          private_metadata: typeof of === "string" ? of : JSON.stringify(of),
          app_installed_team_id: theApp.team,
          state: {
            values: Object.fromEntries(
              Object.entries(texts).map(([id, value]) => [id, { [id]: { type: "plain_text_input", value } }]),
            ),
          },
        },
      }),
    );
  test("is queued once with what was written to each question", async () => {
    const { door, queued } = aBot({ features });
    for (let times = 0; times < 2; times += 1) {
      expect((await door(handedIn({ "answer-1": "Mạng chậm", suggestion: "Thêm ghế" }))).statusCode).toBe(200);
    }
    expect(new Set(queued.map(({ key }) => key))).toEqual(new Set(["end-of-day.answer/V0FORM"]));
    expect(queued[0]?.job).toEqual({
      type: "end-of-day.answer",
      at: "2026-11-20T09:58:20.000Z",
      officeId: "27163",
      date: "2026-11-20",
      team: "T0WARD",
      user: "U0LAN",
      viewId: "V0FORM",
      answers: [
        { question: "reflect", text: "" },
        { question: "obstacle", text: "Mạng chậm" },
      ],
      suggestion: "Thêm ghế",
    });
    expect(Job.safeParse(queued[0]?.job).success).toBe(true);
  });
  test("with what must not be posted comes back with the field and what was found, and nothing is queued", async () => {
    const { door, queued } = aBot({ features });
    const { body } = await door(handedIn({ "answer-0": "Bà Tư 079085012345", suggestion: "công văn tối mật" }));
    const { response_action: action, errors } = JSON.parse(body ?? "{}");
    expect(action).toBe("errors");
    expect(errors["answer-0"]).toContain("079085012345");
    expect(errors["suggestion"]).toContain("tối mật");
    expect(queued).toEqual([]);
  });
  test.each(["", "{}", "not json"])("with metadata %j that is none of ours is closed", async (of) => {
    const { door, queued } = aBot({ features });
    expect((await door(handedIn({ "answer-0": "x" }, of))).statusCode).toBe(200);
    expect(queued).toEqual([]);
  });
});
