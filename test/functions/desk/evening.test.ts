import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { exampleTrackingKey } from "#functions/http/openapi-examples.ts";
import type { Staff } from "#shared/offices/office.ts";
import { dynamoAnswers } from "#shared/rituals/answer-table.ts";
import { dynamoEvenings } from "#shared/rituals/evening-table.ts";
import { hashBearer } from "#shared/sessions/bearer.ts";
import { linkValidUntil, personalToken } from "#shared/sessions/personal-link.ts";
import { dynamoPersonalLinks } from "#shared/sessions/personal-link-table.ts";
import { dynamoSuggestions } from "#shared/suggestions/suggestion-table.ts";
import { type DueTimer, timerShards } from "#shared/timers/timer.ts";
import { dynamoDueTimers } from "#shared/timers/timer-table.ts";
import { killAt, loseAnswerAt } from "#test/kit/dynamodb.ts";
import { aDesk, aDeskOn, type DeskSent, staffOfEachRole, userOf } from "./a-desk.ts";

const without = (slackUser: string, name: string, more: Partial<Staff> = {}): Staff => ({
  slackUser,
  name,
  department: "justice",
  role: "officer",
  withoutSlack: true,
  ...more,
});
let desk: Awaited<ReturnType<typeof aDesk>>;
const opened = "2026-11-20T09:45:00.000Z";
const soon = "2026-11-20T10:00:00.000Z";
const evening = { date: "2026-11-20" };
const questions = [
  { id: "reflect", text: "Ngày mai thử làm khác đi điều gì?" },
  { id: "obstacle", text: "Điều gì cản trở anh chị?" },
];
let people = 0;
beforeAll(async () => {
  const many = Array.from({ length: 120 }, (_, index) => without(`W${1000 + index}`, `Cô Sáu ${index}`));
  desk = await aDesk({ staff: [...staffOfEachRole, ...many, without("W2000", "Chú Ba", { department: "land" })] });
  const claim = { state: "opened", claimedAt: opened, closesAt: "2026-11-20T10:45:00.000Z", questions } as const;
  const table = dynamoEvenings(desk.tables.documentClient, desk.tables.peopleTable);
  await table.claim("27163", { ...evening, ...claim });
  await table.claim("27163", { date: "2026-11-19", ...claim, claimedAt: "2026-11-19T09:45:00.000Z" });
});

const office = () => ({ ...desk.office, trackingKey: exampleTrackingKey("27163") });
/** The link of a person, as its mail makes it. */
async function linkOf(slackUser: string, which: { date: string; department?: string } = evening): Promise<string> {
  const token = personalToken(office(), slackUser, which);
  const links = dynamoPersonalLinks(desk.tables.documentClient, desk.tables.sessionsTable);
  const validUntil = linkValidUntil(office(), { claimedAt: opened });
  await links.put("27163", hashBearer(token), { slackUser, ...which, validUntil });
  return token;
}
let user: string;
let cookies: string[];
/** Somebody who has not answered yet. */
async function another(): Promise<void> {
  user = `W${1000 + people}`;
  people += 1;
  cookies = [`evening=${await linkOf(user)}`];
}
beforeEach(another);
const see = (sent: DeskSent = {}) => desk.send("GET", "/desk/evening", { cookies, now: soon, ...sent });
const hand = (form: Record<string, string>, sent: DeskSent = {}, on: Pick<typeof desk, "send"> = desk) =>
  on.send("POST", "/desk/evening/answers", { cookies, now: soon, form, ...sent });
const kept = () => dynamoAnswers(desk.tables.documentClient, desk.tables.peopleTable).ofPerson("27163", evening, user);
const open = async () => {
  const all = await dynamoSuggestions(desk.tables.documentClient, desk.tables.peopleTable).listOpen("27163");
  return all.filter(({ author }) => author === user);
};
const answered = { "answer.reflect": "Xếp sẵn mẫu đơn", "answer.obstacle": "Máy in kẹt giấy", suggestion: "" };

/** The jobs that wait for the minute tick under keys with a beginning. */
async function waitingJobs(beginning: string): Promise<string[]> {
  const due = dynamoDueTimers(desk.tables.documentClient, desk.tables.peopleTable);
  const timers: DueTimer[] = [];
  for (let shard = 0; shard < timerShards; shard += 1) {
    for await (const page of due.dueBy(shard, soon))
      timers.push(...page.filter(({ key }) => key.startsWith(beginning)));
  }
  const waiting = await Promise.all(timers.map((timer) => due.waiting(timer)));
  return waiting.flatMap((timer) => (timer !== undefined && "job" in timer.work ? [timer.work.job.type] : []));
}

describe("a personal link", () => {
  test("is put into a cookie of the evening's page alone, until it ends", async () => {
    const token = await linkOf(user);
    const answer = await desk.send("POST", "/desk/evening", {
      form: { token: `${"https://x/desk/evening"}#${token}` },
      now: soon,
    });
    expect(answer).toMatchObject({ status: 303, headers: { location: "/desk/evening" } });
    expect(answer.cookies).toEqual([
      `evening=${token}; Path=/desk/evening; Max-Age=68400; HttpOnly; Secure; SameSite=Strict`,
    ]);
  });
  test("opens the form in that person's name, as often as they like, until noon of the next day", async () => {
    for (const now of [soon, "2026-11-20T22:00:00.000Z", "2026-11-21T04:59:59.000Z"]) {
      const { status, body, headers } = await see({ now });
      expect(status).toBe(200);
      expect(body).toContain(`Chào Cô Sáu ${people - 1}`);
      expect(body).toContain("Điều gì cản trở anh chị?");
      expect(headers["cache-control"]).toBe("no-store");
    }
    const late = await see({ now: "2026-11-21T05:00:00.000Z" });
    expect([late.status, late.body]).toEqual([401, expect.stringContaining("Đường dẫn này đã hết hạn")]);
    expect((await hand(answered, { now: "2026-11-21T05:00:00.000Z" })).status).toBe(401);
    expect(await kept()).toEqual([]);
  });
  test.each([
    ["nothing", ""],
    ["what is no link", "abc"],
    ["a link of a session", "27163.U0OFFICER.0123456789012345678901234567890123456789012"],
    ["a link of an office that is not here", `99999.W1000.${"x".repeat(43)}`],
    ["a link that was never made", `27163.W1000.${"x".repeat(43)}`],
    ["a link with something behind it", `27163.W1000.${"x".repeat(43)}'; DROP`],
  ])("that is %s leads to the door, and to nothing else", async (_, token) => {
    for (const answer of [
      await desk.send("POST", "/desk/evening", { form: { token }, now: soon }),
      await hand(answered, { cookies: [`evening=${token}`] }),
    ]) {
      expect([answer.status, answer.body]).toEqual([401, expect.stringContaining("Đường dẫn này không đúng")]);
      expect(answer.cookies).toEqual([]);
    }
  });
  test("of another evening, person or office is another link", async () => {
    const tokens = [
      personalToken(office(), "W1000", evening),
      personalToken(office(), "W1001", evening),
      personalToken(office(), "W1000", { date: "2026-11-19" }),
      personalToken(office(), "W1000", { ...evening, department: "justice" }),
      personalToken({ ...office(), id: "27592" }, "W1000", evening),
      personalToken({ ...office(), trackingKey: exampleTrackingKey("27592") }, "W1000", evening),
    ];
    expect(new Set(tokens).size).toBe(tokens.length);
  });
  test("of somebody who has left the list opens nothing", async () => {
    const gone = await see({ cookies: [`evening=${await linkOf("W9999")}`] });
    expect([gone.status, gone.body]).toEqual([403, expect.stringContaining("không còn trong danh sách")]);
  });
  test("of an evening that was never opened says so", async () => {
    const { status, body } = await see({ cookies: [`evening=${await linkOf(user, { date: "2026-11-18" })}`] });
    expect([status, body]).toEqual([404, expect.stringContaining("chưa mở")]);
  });
  test("is no session of the desk", async () => {
    const token = await linkOf(user);
    expect((await desk.send("GET", "/desk", { session: token, now: soon })).body).toContain('action="/desk/enter"');
    expect((await desk.send("POST", "/desk/enter", { form: { token }, now: soon })).status).toBe(401);
  });
  test("is left behind when its reader is done", async () => {
    const answer = await desk.send("POST", "/desk/evening/leave", { cookies, now: soon });
    expect(answer.cookies).toEqual([expect.stringContaining("evening=; Path=/desk/evening; Max-Age=0")]);
  });
});

describe("the form", () => {
  test("keeps what was written, shows it again, and lets it be changed and taken back", async () => {
    expect(await hand(answered)).toMatchObject({ status: 303, headers: { location: "/desk/evening?kept" } });
    expect(await kept()).toMatchObject([
      {
        source: "web",
        parts: [
          { question: "reflect", text: "Xếp sẵn mẫu đơn" },
          { question: "obstacle", text: "Máy in kẹt giấy" },
        ],
      },
    ]);
    const page = await see({ query: "kept" });
    expect(page.body).toContain("Xếp sẵn mẫu đơn</textarea>");
    expect(page.body).toContain('role="status">Đã ghi câu trả lời');
    const later = "2026-11-20T11:30:00.000Z";
    await hand({ ...answered, "answer.obstacle": "" }, { now: later });
    expect(await kept()).toMatchObject([{ parts: [{ question: "reflect" }] }]);
    const back = await hand({ ...answered, do: "withdraw" }, { now: "2026-11-20T11:31:00.000Z" });
    expect(back.headers["location"]).toBe("/desk/evening?withdrawn");
    expect(await kept()).toEqual([]);
  });
  test("raises a suggestion that is followed, words it anew while nobody has answered, and takes it back", async () => {
    await hand({ ...answered, suggestion: "Thêm ghế chờ cho người già" });
    expect(await open()).toMatchObject([{ text: "Thêm ghế chờ cho người già", author: user, state: "new" }]);
    await hand({ ...answered, suggestion: "Thêm mười ghế chờ" }, { now: "2026-11-20T10:05:00.000Z" });
    expect(await open()).toMatchObject([{ text: "Thêm mười ghế chờ" }]);
    await hand({ do: "withdraw" }, { now: "2026-11-20T10:06:00.000Z" });
    expect(await open()).toEqual([]);
  });
  test("puts what follows before the minute tick: the thread counts anew, the suggestion is shown", async () => {
    await hand({ ...answered, suggestion: "Dán số quầy to hơn" });
    const types = await waitingJobs(`web/${user}/`);
    expect(types.sort()).toEqual(["end-of-day.show-recorded", "suggestions.show"]);
  });
  test("carries over what stood in the way the last time", async () => {
    const which = { date: "2026-11-19" };
    const token = await linkOf(user, which);
    await hand(answered, { cookies: [`evening=${token}`], now: "2026-11-19T10:00:00.000Z" });
    const { body } = await see();
    expect(body).toContain("Lần trước anh/chị định thử:");
    expect(body).toContain("Xếp sẵn mẫu đơn");
    expect(body).toContain("Máy in kẹt giấy</textarea>");
  });
  test.each([
    ["answer.reflect", "Bà Tư 0903 123 456", "Có “0903 123 456”"],
    ["suggestion", "Hồ sơ H29.27163-261120-0001", "Có “H29.27163-261120-0001”"],
    ["answer.obstacle", "x".repeat(3_001), "tối đa 3000"],
  ])(
    "with what cannot be taken in %s keeps nothing and says so beside the field, with every word still there",
    async (field, text, said) => {
      const { status, body } = await hand({ ...answered, [field]: text });
      expect(status).toBe(400);
      expect(body).toContain(`<a href="#of-${field}">`);
      expect(body).toMatch(
        new RegExp(
          `id="${field.replace(".", "\\.")}"[^>]*aria-describedby="[^"]*told-${field}[^"]*"[^>]*aria-invalid="true"`,
        ),
      );
      expect(body).toContain(said);
      expect(body).toContain(text);
      expect(await kept()).toEqual([]);
    },
  );
  test("writes words as text, never as markup", async () => {
    await hand({ ...answered, "answer.reflect": "</textarea><script>alert(1)</script>" });
    const { body } = await see();
    expect(body).not.toContain("<script>alert");
    expect(body).toContain("&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
  });
  test("is sent by a page of ours alone", async () => {
    for (const headers of [{ origin: "https://evil.example" }, { origin: undefined }]) {
      for (const path of ["/desk/evening", "/desk/evening/answers"]) {
        const answer = await desk.send("POST", path, { cookies, form: answered, headers, now: soon });
        expect(answer.status).toBe(403);
      }
      expect((await desk.send("POST", "/desk/evening/leave", { cookies, headers, now: soon })).status).toBe(403);
    }
    expect(await kept()).toEqual([]);
  });
  test.each<[string, DeskSent]>([
    ["JSON", { body: { "answer.reflect": "x" } }],
    ["nothing", { raw: "" }],
    [
      "what is no text",
      { raw: "answer.reflect=%FF%FE%00", headers: { "content-type": "application/x-www-form-urlencoded" } },
    ],
    ["a flood", { raw: "x".repeat(400_000), headers: { "content-type": "application/x-www-form-urlencoded" } }],
    [
      "a field a hundred times",
      { raw: "answer.reflect=1&".repeat(100), headers: { "content-type": "application/x-www-form-urlencoded" } },
    ],
    ["halves of letters", { form: { "answer.reflect": "\ud800 \u0000 \u202e" } }],
  ])("sent as %s is never a fault of ours", async (_, sent) => {
    const answer = await desk.send("POST", "/desk/evening/answers", { cookies, now: soon, ...sent });
    expect(answer.status).toBeLessThan(500);
    expect(answer.status).toBeGreaterThanOrEqual(300);
  });
  test("takes the longest answers to every question", async () => {
    const long = "Ở".repeat(3_000);
    const answer = await hand({ "answer.reflect": long, "answer.obstacle": long, suggestion: long });
    expect(answer.status).toBe(303);
    expect((await kept())[0]?.parts.map(({ text }) => text.length)).toEqual([3_000, 3_000]);
  });
});

describe("a fault", () => {
  test("two answers of one person at once keep one, whole", async () => {
    const other = { "answer.reflect": "Khác", "answer.obstacle": "Khác", suggestion: "" };
    const at = "2026-11-20T10:00:01.000Z";
    await Promise.all([hand(answered), hand(other, { now: at }), hand(answered)]);
    const [one, ...rest] = await kept();
    expect(rest).toEqual([]);
    expect(one?.parts.map(({ text }) => text)).toEqual(["Khác", "Khác"]);
  });
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    "killed at request %i, the same form again finishes it once",
    async (nth) => {
      for (const when of ["before", "after"] as const) {
        const dying = aDeskOn(desk.tables);
        killAt(dying.client, nth, when);
        const form = { ...answered, suggestion: `Kê lại bàn ${nth} ${when}` };
        const answer = await hand(form, {}, dying);
        expect([303, 500]).toContain(answer.status);
        expect(await hand(form)).toMatchObject({ status: 303 });
        expect(await kept()).toHaveLength(1);
        expect((await open()).map(({ text }) => text)).toEqual([form.suggestion]);
        await another();
      }
    },
  );
  test("an answer that is lost on the way is one answer", async () => {
    const deaf = aDeskOn(desk.tables);
    loseAnswerAt(deaf.client, 7);
    expect((await hand({ ...answered, suggestion: "Sơn lại vạch" }, {}, deaf)).status).toBe(303);
    expect(await kept()).toHaveLength(1);
    expect(await open()).toHaveLength(1);
  });
});

describe("the codes of a department", () => {
  const codes = async (role: "officer" | "head" | "leader", query = "") => {
    const session = await desk.comeIn(userOf(role), { now: soon });
    return desk.send("GET", "/desk/evening-codes", { session, query, now: soon });
  };
  test("are shown by its head, and lead where the mail leads", async () => {
    const token = personalToken(office(), user, evening);
    const links = dynamoPersonalLinks(desk.tables.documentClient, desk.tables.sessionsTable);
    const { status, body } = await codes("head", `user=${user}`);
    expect(status).toBe(200);
    expect(body).toContain("<svg");
    expect(body).not.toContain(token);
    expect(body).not.toContain("Chú Ba");
    expect(await links.get("27163", hashBearer(token))).toMatchObject({ slackUser: user, date: "2026-11-20" });
  });
  test("are those of everybody for a leader, and of nobody for an officer", async () => {
    expect((await codes("leader")).body).toContain("Chú Ba");
    expect((await codes("leader", "user=W2000")).body).toContain("<svg");
    expect((await codes("officer")).status).toBe(403);
    expect((await codes("head", "user=W2000")).body).not.toContain("<svg");
    expect((await codes("head", "user=%3Cscript%3E")).body).not.toContain("<script>");
  });
  test("are not there before an evening was opened", async () => {
    const now = "2026-11-21T01:00:00.000Z";
    const session = await desk.comeIn(userOf("head"), { now });
    const { body } = await desk.send("GET", "/desk/evening-codes", { session, query: `user=${user}`, now });
    expect(body).toContain("Hôm nay chưa mở");
  });
});
