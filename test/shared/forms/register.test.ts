import { describe, expect, test } from "vitest";
import { type RegisterEntry, type RegisterView, renderRegister } from "#shared/forms/register.ts";
import { registerSums } from "#shared/forms/register-sums.ts";
import {
  aDossier,
  aFormView,
  extended,
  formOffice,
  hour,
  refused,
  returned,
  step,
  stopped,
  textOf,
} from "./a-form-view.ts";

const zone = "Asia/Ho_Chi_Minh";
const applicant = { name: "Nguyễn Thị Ánh" };
const numbered = (number: number, dossier = aDossier()): RegisterEntry => ({
  dossier: { ...dossier, code: `H29.27163-261120-${String(number).padStart(4, "0")}` },
  applicant,
});
const render = (entries: readonly RegisterEntry[], changes: Partial<RegisterView> = {}) =>
  renderRegister({ office: formOffice, from: "2026-11-20", to: "2026-11-21", entries, ...changes }).body;
const rowsOf = (page: string) =>
  [...page.matchAll(/<tr><td>(.*?)<\/td><\/tr>/g)].map(([, row = ""]) => textOf(`<body>${row}`).split("\n"));

test("a row tells code, procedure, who, when received, promised and returned, how it ended and the fee", () => {
  const [row] = rowsOf(render([numbered(7, returned)]));
  expect(row).toEqual([
    "1",
    "H29.27163-261120-0007",
    "Chứng thực bản sao từ bản chính",
    "Nguyễn Thị Ánh",
    "08:15 20/11/2026",
    "11:00 24/11/2026",
    "10:30 24/11/2026",
    "đúng hạn",
    "18.000\u00a0đ",
  ]);
});

test("rows stand by the hour of reception, numbered through, whatever order they come in", () => {
  const later = { ...aDossier(), receivedAt: hour(9, 0, 21) };
  const codes = (entries: RegisterEntry[]) => rowsOf(render(entries)).map(([number, code]) => `${number} ${code}`);
  const entries = [numbered(3, later), numbered(2), numbered(1)];
  expect(codes(entries)).toEqual(codes(entries.toReversed()));
  expect(codes(entries)).toEqual(["1 H29.27163-261120-0001", "2 H29.27163-261120-0002", "3 H29.27163-261120-0003"]);
});

test("each day and the whole period end with their sums", () => {
  const monday = { ...extended, receivedAt: hour(9, 0, 21) };
  const text = textOf(render([numbered(1, returned), numbered(2, stopped), numbered(3, monday)]));
  expect(text).toContain("Từ ngày 20/11/2026 đến ngày 21/11/2026");
  const sums = (words: string, fees: string) => `${words}\n${fees}\u00a0đ`;
  expect(text).toContain(
    `Ngày 20/11/2026\n${sums("2 tiếp nhận; 1 đã trả; 1 đúng hạn; 0 quá hạn; 0 chưa xong; 1 kết thúc khác", "18.000")}`,
  );
  expect(text).toContain(
    `Ngày 21/11/2026\n${sums("1 tiếp nhận; 0 đã trả; 0 đúng hạn; 0 quá hạn; 1 chưa xong; 0 kết thúc khác", "0")}`,
  );
  expect(text).toContain(
    `Cộng cả kỳ\n${sums("3 tiếp nhận; 1 đã trả; 1 đúng hạn; 0 quá hạn; 1 chưa xong; 1 kết thúc khác", "18.000")}`,
  );
});

test("a day is the office's day: what was received after midnight in the ward is of the next one", () => {
  const night = { ...aDossier(), receivedAt: "2026-11-20T17:00:00.000Z" };
  expect(textOf(render([numbered(1, night)]))).toContain("Ngày 21/11/2026\n1 tiếp nhận");
});

test("a period in which nothing was received says so", () => {
  const text = textOf(render([], { to: "2026-11-20" }));
  expect(text).toContain("\nNgày 20/11/2026\n");
  expect(text).toContain("Không tiếp nhận hồ sơ nào.");
});

describe("the sums", () => {
  test("put every dossier under exactly one of on time, late, open and ended otherwise", () => {
    const late = { ...returned, endedAt: hour(11, 1, 24) };
    const early = { ...returned, endedAt: hour(10, 0, 23) };
    const all = [aDossier(), extended, refused, stopped, returned, late, early];
    const sums = registerSums(all, zone);
    expect(sums).toEqual({ received: 7, returned: 3, onTime: 2, late: 1, open: 2, unsettled: 2, fees: 54_000 });
    expect(sums.onTime + sums.late + sums.open + sums.unsettled).toBe(sums.received);
  });

  test("count no fee that was given back or never paid", () => {
    const paid = { ...refused, paid: true };
    const refunded = { ...paid, history: [...paid.history, step("refund", hour(10))] };
    expect(registerSums([paid, refunded, refused, { ...paid, fee: 0 }], zone).fees).toBe(18_000);
  });
});

test("it lies across the paper, and holds a whole day of a busy ward", () => {
  const busy = Array.from({ length: 350 }, (_, index) => numbered(index + 1));
  const page = render(busy);
  expect(page).toContain("@page{size:A4 landscape;");
  expect(rowsOf(page)).toHaveLength(350);
  expect(
    renderRegister({ office: aFormView().office, from: "2026-11-20", to: "2026-11-20", entries: [] }, { size: "A5" })
      .body,
  ).toContain("@page{size:A5 landscape;");
});
