import { beforeAll, describe, expect, test } from "vitest";
import type { Dossier } from "#shared/dossiers/dossier.ts";
import { type DossierStatus, statuses } from "#shared/dossiers/status.ts";
import { trackingTexts } from "#shared/text/tracking.ts";
import { aPublicApi } from "#test/kit/a-public-api.ts";
import { anApi, morning, openWithKey } from "#test/kit/an-api.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { aTrackedDossier, started } from "./a-tracked-dossier.ts";

const address = "291 Cách Mạng Tháng Tám";
let api: Awaited<ReturnType<typeof anApi>>;
let citizens: ReturnType<typeof aPublicApi>;
beforeAll(async () => {
  api = await anApi({ address, phone: "028 3865 1234" });
  await openWithKey(api.tables, anOffice({ id: "27592", name: "Xã Bà Điểm" }));
  citizens = aPublicApi(api.tables);
});

/** What JSON and the page say of a dossier in such a state. */
async function tell(changes: Partial<Dossier>, { now = morning, lang = "vi" } = {}) {
  const asked = await aTrackedDossier(api.tables, changes);
  const { body: json } = await citizens.send("POST", "/v1/tracking", { body: asked, now });
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const raw = new URLSearchParams(asked).toString();
  const { body: page } = await citizens.send("POST", "/t", { raw, headers, now, query: { lang } });
  return { json, page: page as string };
}

const next: Record<DossierStatus, string> = {
  submitted: "wait",
  accepted: "wait",
  refused: "ask",
  inProcess: "wait",
  supplementRequested: "bring-papers",
  paymentRequired: "pay",
  withdrawn: "none",
  stopped: "ask",
  resultReady: "fetch-result",
  returned: "none",
};

test.each(statuses)("whoever tracks a dossier that is %s learns what to do next and where", async (status) => {
  const { json, page } = await tell({ status });
  expect(json).toMatchObject({ status, next: next[status], address, phone: "028 3865 1234" });
  expect(json.hours).toEqual(anOffice().calendar.hours);
  expect(page).toContain(`role="status">${trackingTexts.vi.status[status]}</p>`);
  expect(page).toContain(`<title>Tra cứu hồ sơ: ${trackingTexts.vi.status[status]}</title>`);
  expect(page).toContain('<a href="tel:02838651234">028 3865 1234</a>');
  expect(page).toContain("<li>thứ Hai đến thứ Sáu 07:30-11:30, 13:00-17:00</li><li>thứ Bảy 07:30-11:30</li>");
});

describe("what is missing", () => {
  test("is listed by name in the citizen's language, and the clock is said to stand still", async () => {
    const waiting = { status: "supplementRequested", missing: ["identity", "original"] } as const;
    const { json, page } = await tell({ ...waiting, missing: [...waiting.missing] }, { lang: "en" });
    expect(json.missing).toEqual([
      { vi: "Căn cước công dân hoặc hộ chiếu", en: "Identity card or passport", id: "Kartu identitas atau paspor" },
      expect.objectContaining({ en: "The original to be copied" }),
    ]);
    expect(page).toContain(
      "<h2>Papers still missing</h2><ul><li>Identity card or passport</li><li>The original to be copied</li></ul>",
    );
    expect(page).toContain(trackingTexts.en.paused);
    expect(page).not.toContain("Result promised for");
  });
});

describe("what it costs", () => {
  test.each([
    [{ fee: 18_000, paid: false, status: "resultReady" }, "Phí, lệ phí cần nộp: 18.000\u00a0đ"],
    [{ fee: 18_000, status: "paymentRequired" }, "Phí, lệ phí cần nộp: 18.000\u00a0đ"],
    [{ fee: 18_000, paid: true }, "Phí, lệ phí: 18.000\u00a0đ, đã nộp"],
  ] as const)("is said of %j", async (changes, words) => {
    const { json, page } = await tell(changes);
    expect(page).toContain(words);
    expect(json).toMatchObject({ fee: 18_000, paid: "paid" in changes && changes.paid });
  });

  test.each([
    [{ fee: 0 }],
    [{}],
    [{ fee: 18_000, status: "returned" }],
    [{ fee: 18_000, paid: true, status: "refused" }],
  ] as const)("is nothing to speak of in %j", async (changes) => {
    expect((await tell(changes)).page).not.toContain("lệ phí");
  });
});

test("who may fetch the result is told what to bring", async () => {
  const { page } = await tell({ status: "resultReady" });
  expect(page).toContain(
    "<h2>Khi đến nhận kết quả, xin mang theo</h2><ul><li>Giấy hẹn</li><li>Giấy tờ tùy thân</li><li>Giấy ủy quyền, nếu nhận thay</li></ul>",
  );
});

describe("an hour that is not kept", () => {
  const promisedAt = "2026-11-24T04:00:00.000Z";
  const extended = (detail: string) => ({
    promisedAt,
    history: [...started, { move: "extend", at: "2026-11-20T08:00:00.000Z", by: "U0LAN", detail } as const],
  });

  test("and was put off is told with an apology, the cause and the new hour, without who approved it", async () => {
    const { json, page } = await tell(extended(`other-agency:U0NGAN:${promisedAt}`), { lang: "en" });
    expect(json).toMatchObject({ promisedAt, extension: { at: "2026-11-20T08:00:00.000Z", cause: "other-agency" } });
    expect(page).toContain("Result promised for 11:00, Tuesday 24/11/2026");
    expect(page).toContain(
      "We are sorry that we could not keep the earlier hour; please take the one above instead. Reason: another agency has not answered yet.",
    );
    expect(page + JSON.stringify(json)).not.toContain("U0NGAN");
  });

  test("for a cause that is not of the list is told without one", async () => {
    const { json, page } = await tell(extended(`<b>gossip</b>:U0NGAN:${promisedAt}`));
    expect(json.extension).toEqual({ at: "2026-11-20T08:00:00.000Z" });
    expect(page).toContain(trackingTexts.vi.extended);
    expect(page).not.toMatch(/gossip|Lý do/);
  });

  test("is said at once when it has passed and the office still works on it, and only then", async () => {
    const late = { now: "2026-11-20T10:00:00.001Z" };
    const { json, page } = await tell({}, late);
    expect(json.late).toBe(true);
    expect(page).toContain(trackingTexts.vi.late);
    for (const [changes, at] of [
      [{}, { now: "2026-11-20T10:00:00.000Z" }],
      [{ status: "supplementRequested" }, late],
      [{ status: "resultReady", endedAt: "2026-11-20T09:00:00.000Z" }, late],
    ] as const) {
      const told = await tell(changes, at);
      expect(told.json.late).toBeUndefined();
      expect(told.page).not.toContain(trackingTexts.vi.late);
    }
  });
});

test("a dossier that another ward processes says which", async () => {
  const { json, page } = await tell({ handledBy: "27592" });
  expect(json).toMatchObject({ office: "Phường Hòa Hưng", handledBy: "Xã Bà Điểm" });
  expect(page).toContain("Nơi giải quyết: Xã Bà Điểm");
});

describe("a part of a bundle", () => {
  test("shows where the first part stands", async () => {
    const first = await aTrackedDossier(api.tables, { procedure: "1.001193", status: "resultReady" });
    const { json, page } = await tell({ bundle: first.code });
    expect(json.bundle).toEqual({
      code: first.code,
      procedure: { vi: "Đăng ký khai sinh", en: expect.any(String), id: expect.any(String) },
      status: "resultReady",
      promisedAt: "2026-11-20T10:00:00.000Z",
    });
    expect(page).toContain("<h2>Hồ sơ liên thông</h2>");
    expect(page).not.toContain(first.secret);
  });

  test.each(["H29.27163-200101-0001", "a part in other software"])(
    "whose first part is not here (%s) is shown by itself",
    async (bundle) => {
      const { json } = await tell({ bundle });
      expect(json.status).toBe("inProcess");
      expect(json.bundle).toBeUndefined();
    },
  );
});

test("nothing of all this names a member of staff, a reason or an identity number", async () => {
  const everything: Partial<Dossier> = {
    officer: "U0LAN",
    duplicates: ["H29.27163-261120-9999"],
    status: "refused",
    history: [...started, { move: "refuse", at: "2026-11-20T08:00:00.000Z", by: "U0LAN", detail: "confirmed:U0NGAN" }],
  } as Partial<Dossier>;
  const { json, page } = await tell(everything);
  expect(JSON.stringify(json) + page).not.toMatch(/U0LAN|U0NGAN|Lan<|confirmed|9999|refuse"|direct|version/);
});
