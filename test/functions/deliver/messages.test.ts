import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Channel } from "#shared/messages/message.ts";
import { recordDeliveryStatus } from "#shared/messages/record-delivery-status.ts";
import { aMessage, aPost, citizen, nineOClock, type Post } from "./a-post.ts";

let post: Post;
let instance: ReturnType<Post["instance"]>;
beforeAll(async () => {
  post = await aPost();
});
afterAll(() => post.providers.stop());
beforeEach(() => {
  instance = post.instance();
});

const brought = (code: string) => post.mail.messages().filter(({ text }) => text.includes(code));
const minutes = (count: number) => count * 60_000;

describe("a citizen", () => {
  test("hears that the result is ready: by SMS, without diacritics, with the code and where to look", async () => {
    const code = await post.dossier({ moves: ["start-work", "finish"] });
    expect(await instance.deliver(aMessage(code, 3, "result-ready"))).toEqual([]);
    expect(brought(code)).toMatchObject([
      {
        channel: "sms",
        from: "UBNDHH",
        to: "+84900000123",
        text: `P.Hoa Hung: ho so ${code} da co ket qua, moi mang giay hen den nhan. Tra cuu: https://office.example/t`,
      },
    ]);
    expect(await post.messageRow(code, 3, "sms")).toMatchObject({
      state: "sending",
      template: "result-ready",
      templateVersion: 1,
      language: "vi",
      attempts: 1,
      sentAt: nineOClock,
    });
  });

  test.each([
    ["email", { ...citizen, phone: undefined }, "hoang.yen@citizen.example", "post@hoahung.example"],
    ["zalo", { ...citizen, notify: "zalo" }, "+84900000123", "Zalo OA"],
    ["email", { ...citizen, notify: "email" }, "hoang.yen@citizen.example", "post@hoahung.example"],
  ] as const)("who wants %s is written to there, in full", async (channel, applicant, to, from) => {
    const code = await post.dossier({ applicant: JSON.parse(JSON.stringify(applicant)) });
    await instance.deliver(aMessage(code, 1, "accepted"));
    expect(brought(code)).toMatchObject([{ channel, to, from }]);
    expect(brought(code)[0]?.text).toContain(`Phường Hòa Hưng đã tiếp nhận hồ sơ ${code}. Hẹn trả kết quả lúc 17:00`);
    expect((await post.messageRow(code, 1, channel))?.["state"]).toBe("sending");
  });

  test("is written to in the language that they chose", async () => {
    const code = await post.dossier({ applicant: { ...citizen, notify: "email", language: "en" } });
    await instance.deliver(aMessage(code, 1, "accepted"));
    expect(brought(code)[0]?.subject).toBe(`Phường Hòa Hưng: dossier ${code} received`);
  });

  test.each([
    ["nobody left a name", undefined, "no-applicant"],
    ["they want none", { ...citizen, notify: "none" as const }, "not-wanted"],
    ["they left no address", { name: citizen.name }, "no-address"],
    ["they left a landline", { name: citizen.name, phone: "+842838000000" }, "no-address"],
  ])("is not written to where %s, and that is kept without a word about them", async (_, applicant, reason) => {
    const code = await post.dossier({ applicant: "nobody" });
    if (applicant !== undefined) await instance.deps.messages.applicants.put("27163", code, applicant);
    expect(await instance.deliver(aMessage(code, 1, "accepted"))).toEqual([]);
    const row = await post.messageRow(code, 1, "none");
    expect(row).toMatchObject({ state: "skipped", reason });
    expect(JSON.stringify(row)).not.toMatch(/Nguyễn|8490|8428/);
    expect(brought(code)).toEqual([]);
  });

  test("of an office that writes to nobody is not written to, and nothing is kept", async () => {
    const code = await post.dossier();
    const silent = { offices: { get: async () => ({ ...post.office, messaging: undefined, trackingKey: "" }) } };
    // biome-ignore lint/suspicious/noExplicitAny: an office without settings for messages
    await instance.deliver(aMessage(code, 1, "accepted"), 1, silent as any);
    expect(brought(code)).toEqual([]);
    expect(await post.messageRow(code, 1, "none")).toBeUndefined();
  });
});

describe("news", () => {
  test("that came twice, ten times at once and after days is told once", async () => {
    const code = await post.dossier();
    const others = [post.instance(), post.instance()];
    const delivery = aMessage(code, 1, "accepted");
    await Promise.all([instance, ...others].flatMap((one) => Array.from({ length: 4 }, () => one.deliver(delivery))));
    instance.clock.now += minutes(2 * 1440);
    await instance.deliver(delivery);
    expect(brought(code)).toHaveLength(1);
    expect(await post.messageRow(code, 1, "sms")).toMatchObject({ state: "sending", attempts: 1 });
  });

  test("of a step that a later one has overtaken is dropped, so that no older news follows newer", async () => {
    const code = await post.dossier({ moves: ["start-work", "finish"] });
    await instance.deliver([aMessage(code, 3, "result-ready"), aMessage(code, 1, "accepted")]);
    expect(brought(code).map(({ text }) => text.includes("da co ket qua"))).toEqual([true]);
    expect(await post.messageRow(code, 1, "sms")).toMatchObject({ state: "skipped", reason: "superseded" });
  });

  test("of an appointment holds while the work goes on, and until the appointment is another", async () => {
    const code = await post.dossier({ moves: ["start-work"] });
    await instance.deliver(aMessage(code, 1, "accepted"));
    expect(brought(code)).toHaveLength(1);
  });

  test("of a result that was handed over or sent back meanwhile is dropped", async () => {
    for (const after of ["return", "send-back"]) {
      const code = await post.dossier({ moves: ["start-work", "finish", after] });
      await instance.deliver(aMessage(code, 3, "result-ready"));
      expect(brought(code)).toEqual([]);
    }
  });

  test("that is older than three days, as in records taken over, is nobody's news", async () => {
    const code = await post.dossier();
    instance.clock.now += minutes(3 * 1440) + 1;
    await instance.deliver(aMessage(code, 1, "accepted"));
    expect(brought(code)).toEqual([]);
    expect(await post.messageRow(code, 1, "sms")).toMatchObject({ state: "skipped", reason: "old-news" });
  });
});

describe("a provider", () => {
  const sorted = [
    ["sms", "refused", "OptedOutException"],
    ["email", "refused", "MessageRejected"],
    ["zalo", "refused", "http-422"],
  ] as const;
  test.each(sorted)("of %s that refuses (%s) ends it: it is not tried again", async (channel, fault, reason) => {
    const code = await post.dossier({ applicant: { ...citizen, notify: channel } });
    post.mail.failNext(channel, fault);
    expect(await instance.deliver(aMessage(code, 1, "accepted"))).toEqual([]);
    expect(await instance.deliver(aMessage(code, 1, "accepted"))).toEqual([]);
    expect(await post.messageRow(code, 1, channel)).toMatchObject({ state: "permanent-failure", reason, attempts: 1 });
    expect(brought(code)).toEqual([]);
  });

  const passing = (["sms", "email", "zalo"] as const).flatMap((channel) =>
    (["throttled", "broken", "unreached"] as const).map((fault) => [channel, fault] as const),
  );
  test.each(passing)("of %s that is %s is asked again, and brings one message", async (channel, fault) => {
    const code = await post.dossier({ applicant: { ...citizen, notify: channel } });
    post.mail.failNext(channel, fault);
    expect(await instance.deliver(aMessage(code, 1, "accepted"))).toEqual([0]);
    expect((await post.messageRow(code, 1, channel))?.["state"]).toBe("created");
    expect(await instance.deliver(aMessage(code, 1, "accepted"), 2)).toEqual([]);
    expect(brought(code)).toHaveLength(1);
    expect(await post.messageRow(code, 1, channel)).toMatchObject({ state: "sending", attempts: 2 });
  });

  test("that fails eight times is a technical failure; a redrive after it is mended still tells the citizen, once", async () => {
    const code = await post.dossier();
    post.mail.failNext("sms", "broken", 8);
    for (let receives = 1; receives <= 8; receives += 1) {
      expect(await instance.deliver(aMessage(code, 1, "accepted"), receives)).toEqual([0]);
    }
    expect(instance.paused.map(({ seconds }) => seconds)).toEqual([30, 60, 120, 240, 480, 900, 900, 0]);
    expect(await post.messageRow(code, 1, "sms")).toMatchObject({ state: "technical-failure", attempts: 8 });
    expect(await instance.deliver(aMessage(code, 1, "accepted"))).toEqual([]);
    await instance.deliver(aMessage(code, 1, "accepted"));
    expect(brought(code)).toHaveLength(1);
  });

  test.each([
    ["zalo", "the gateway drops the repeat", 1, "sending"],
    ["sms", "SNS may bring it twice, never three times", 2, "technical-failure"],
    ["email", "SES may bring it twice, never three times", 2, "technical-failure"],
  ] as const)("of %s whose answer is lost again and again: %s", async (channel, _, most, state) => {
    const code = await post.dossier({ applicant: { ...citizen, notify: channel } });
    post.mail.failNext(channel, "lost-answer", 4);
    for (let receives = 1; receives <= 5; receives += 1)
      await instance.deliver(aMessage(code, 1, "accepted"), receives);
    while (post.mail.faultFor(channel) !== undefined);
    await instance.deliver(aMessage(code, 1, "accepted"));
    expect(brought(code)).toHaveLength(most);
    expect(await post.messageRow(code, 1, channel)).toMatchObject({ state });
  });

  test("of SMS that lost one answer may have been heard; the second that is asked is the last", async () => {
    const code = await post.dossier();
    post.mail.failNext("sms", "lost-answer");
    expect(await instance.deliver(aMessage(code, 1, "accepted"))).toEqual([0]);
    for (let again = 0; again < 3; again += 1)
      expect(await instance.deliver(aMessage(code, 1, "accepted"))).toEqual([]);
    expect(brought(code)).toHaveLength(2);
  });

  test("reports what became of it; what is reported late, twice or out of order changes nothing", async () => {
    const report = (code: string, status: "pending" | "delivered" | "temporary-failure" | "permanent-failure") =>
      recordDeliveryStatus(
        { officeId: "27163", id: `${code}.1.sms`, status },
        { messages: instance.deps.messages.messages, clock: () => nineOClock },
      );
    const code = await post.dossier();
    await instance.deliver(aMessage(code, 1, "accepted"));
    expect(await report(code, "pending")).toEqual({ id: `${code}.1.sms`, state: "pending" });
    expect((await report(code, "temporary-failure")).state).toBe("temporary-failure");
    expect((await report(code, "delivered")).state).toBe("delivered");
    for (const late of ["pending", "permanent-failure", "delivered"] as const)
      expect((await report(code, late)).state).toBe("delivered");
    await instance.deliver(aMessage(code, 1, "accepted"));
    expect(brought(code)).toHaveLength(1);
    await expect(report("H29.27163-261120-9999", "delivered")).rejects.toThrow("There is no message");
    await expect(report("", "delivered")).rejects.toMatchObject({ kind: "not-found" });
  });

  test("that reports before we have written down its answer is believed", async () => {
    const code = await post.dossier();
    const { messages, providers } = instance.deps.messages;
    const id = `${code}.1.sms`;
    const eager = {
      ...providers.sms,
      send: async (...asked: Parameters<typeof providers.sms.send>) => {
        const name = await providers.sms.send(...asked);
        await recordDeliveryStatus(
          { officeId: "27163", id, status: "delivered" },
          { messages, clock: () => nineOClock },
        );
        return name;
      },
    };
    await instance.deliver(aMessage(code, 1, "accepted"), 1, { providers: { ...providers, sms: eager } });
    expect(await post.messageRow(code, 1, "sms")).toMatchObject({ state: "delivered", providerId: expect.any(String) });
    expect(await instance.deliver(aMessage(code, 1, "accepted"))).toEqual([]);
    expect(brought(code)).toHaveLength(1);
  });
});

test("one message that cannot be read does not send its nine neighbours back", async () => {
  const codes = await Promise.all(Array.from({ length: 9 }, () => post.dossier()));
  // biome-ignore lint/suspicious/noExplicitAny: what no relay of ours queues
  const poison = { type: "nonsense" } as any;
  expect(await instance.deliver([poison, ...codes.map((code) => aMessage(code, 1, "accepted"))])).toEqual([0]);
  expect(codes.flatMap(brought)).toHaveLength(9);
});

test.each(["sms", "email", "zalo"] as Channel[])(
  "the words of %s hold nothing of who the citizen is",
  async (channel) => {
    const code = await post.dossier({ applicant: { ...citizen, notify: channel } });
    await instance.deliver(aMessage(code, 1, "accepted"));
    const [{ text, subject } = { text: "", subject: "" }] = brought(code);
    expect(`${text} ${subject}`).not.toMatch(/Nguyễn|Nguyen|Yến|Yen|0791|1990|8490|citizen\.example|Đường/);
  },
);
