import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Delivery } from "#shared/deliveries/delivery.ts";
import { hashBearer } from "#shared/sessions/bearer.ts";
import { dynamoPersonalLinks } from "#shared/sessions/personal-link-table.ts";
import { killAt, loseAnswerAt, totalCost } from "#test/kit/dynamodb.ts";
import { aPost, nineOClock, type Post } from "./a-post.ts";

let post: Post;
const people = Array.from({ length: 40 }, (_, index) => `W${String(index + 1).padStart(4, "0")}`);
beforeAll(async () => {
  post = await aPost();
  await post.settings({
    staff: people.map((slackUser) => ({
      slackUser,
      name: `Cô ${slackUser}`,
      department: "justice",
      role: "officer",
      withoutSlack: true,
      email: `${slackUser.toLowerCase()}@hoahung.example`,
    })),
  });
});
afterAll(() => post.providers.stop());

let next = 0;
let user: string;
beforeEach(() => {
  user = people[next] ?? "";
  next += 1;
});
const link = (changes: object = {}): Delivery => ({
  type: "evening-link",
  officeId: "27163",
  at: nineOClock,
  date: "2026-11-20",
  user,
  language: "vi",
  validUntil: "2026-11-21T05:00:00.000Z",
  ...changes,
});
const brought = (who = user) => post.mail.messages().filter(({ to }) => to === `${who.toLowerCase()}@hoahung.example`);
const tokenIn = (text = "") => /https:\/\/office\.example\/desk\/evening#(\S+)/.exec(text)?.[1] ?? "";
const rowOf = (token: string) =>
  dynamoPersonalLinks(post.tables.documentClient, post.tables.sessionsTable).get("27163", hashBearer(token));

describe("the mail with a personal link", () => {
  test("names nobody but its reader, and its token opens that evening of that person until the next noon", async () => {
    const one = post.instance();
    expect(await one.deliver(link())).toEqual([]);
    const [mail, ...others] = brought();
    expect(others).toEqual([]);
    expect(mail?.subject).toBe("Nhìn lại cuối ngày 20/11/2026");
    expect(mail?.text).toContain(`Chào Cô ${user}`);
    expect(mail?.text).toContain("12:00 21/11/2026");
    expect(await rowOf(tokenIn(mail?.text))).toMatchObject({
      slackUser: user,
      date: "2026-11-20",
      validUntil: "2026-11-21T05:00:00.000Z",
    });
    expect(totalCost(one.calls)).toMatchObject({ roundTrips: 3, wcu: 2 });
  });
  test("speaks the reader's language", async () => {
    await post.instance().deliver(link({ language: "en" }));
    expect(brought()[0]?.subject).toBe("A look back at 20/11/2026");
  });
  test("comes once, however often and at once it is delivered", async () => {
    await Promise.all([post.instance().deliver(link()), post.instance().deliver(link())]);
    await post.instance().deliver(link(), 2);
    expect(brought()).toHaveLength(1);
  });
  test("of a department's evening is another link than that of the office's", async () => {
    await post.instance().deliver(link());
    await post.instance().deliver(link({ department: "justice" }));
    // The newest stands first.
    const [other, one] = brought().map(({ text }) => tokenIn(text));
    expect(one).not.toBe(other);
    expect(await rowOf(other ?? "")).toMatchObject({ department: "justice" });
  });
  test.each([
    ["for somebody who has left the list", { user: "W9999" }],
    ["for a link that is over", { validUntil: nineOClock }],
  ])("does not go out %s", async (_, changes) => {
    const before = post.mail.messages().length;
    expect(await post.instance().deliver(link(changes))).toEqual([]);
    expect(post.mail.messages()).toHaveLength(before);
  });
});

describe("a fault", () => {
  const later = async (seconds: number, receives = 2) => {
    const one = post.instance();
    one.clock.now += seconds * 1_000;
    return one.deliver(link(), receives);
  };
  // Killed between the provider's "yes" and our record it goes twice: nobody can tell it from a kill before the call.
  test.each([
    ["office", "before", 1, 1],
    ["office", "after", 1, 1],
    ["claim", "before", 2, 1],
    ["claim", "after", 2, 1],
    ["record", "before", 3, 2],
    ["record", "after", 3, 1],
  ] as const)("at the %s, killed %s it: the mail comes all the same", async (_, when, nth, mails) => {
    const dying = post.instance();
    killAt(dying.client, nth, when);
    await dying.deliver(link());
    await later(300);
    await later(600, 3);
    expect(await later(900, 4)).toEqual([]);
    expect(brought()).toHaveLength(mails);
  });
  test("an answer that is lost on the way to the table changes nothing", async () => {
    const deaf = post.instance();
    loseAnswerAt(deaf.client, 2);
    await deaf.deliver(link());
    await later(300);
    expect(brought().length).toBeLessThanOrEqual(1);
    await later(600, 3);
    expect(brought()).toHaveLength(1);
  });
  test("a provider that is down is asked again; one whose answer was lost twice is not asked a third time", async () => {
    post.mail.failNext("email", "broken");
    expect(await post.instance().deliver(link())).toEqual([0]);
    expect(brought()).toHaveLength(0);
    post.mail.failNext("email", "lost-answer", 2);
    expect(await later(30)).toEqual([0]);
    expect(await later(300, 3)).toEqual([0]);
    expect(await later(600, 4)).toEqual([]);
    expect(brought()).toHaveLength(2);
  });
});
